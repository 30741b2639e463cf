import { pino, stdSerializers } from "pino";
import { wordless } from "#db/wordless.ts";

const wanted = process.env.LOG_LEVEL ?? "";
const known = wanted === "silent" || wanted in pino.levels.values;

/** JSON lines on standard output; silent about ordinary days unless LOG_LEVEL asks. */
export const logger = pino({
  level: known ? wanted : "warn",
  base: undefined,
  serializers: { err: (error: unknown) => stdSerializers.err(wordless(error) as Error) },
});
