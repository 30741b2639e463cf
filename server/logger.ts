import { type DestinationStream, pino } from "pino";
import { linesOf, wordless } from "#db/wordless.ts";

const wanted = process.env.LOG_LEVEL ?? "";
const known = wanted === "silent" || wanted in pino.levels.values;

/** What is told of an error: these fields and no other, because the rest may hold anything. */
function told(error: unknown): object | string {
  const quiet = wordless(error);
  if (!(quiet instanceof Error)) return `A ${typeof quiet} was thrown.`;
  const { code, constraint } = Object(quiet);
  return {
    type: quiet.name,
    message: quiet.message,
    stack: linesOf(quiet),
    code,
    constraint,
    cause: quiet.cause === undefined ? undefined : told(quiet.cause),
  };
}

/** JSON lines; of an error its reason, without anybody's words. */
export const makeLogger = (to?: DestinationStream) => {
  const level = known ? wanted : "warn";
  const options = { level, base: undefined, serializers: { err: told } };
  return to ? pino(options, to) : pino(options);
};

/** On standard output; silent about ordinary days unless LOG_LEVEL asks. */
export const logger = makeLogger();

/**
 * An address as it may be logged: its first word and its numbers. The others are titles, names, and keys that
 * open something.
 */
export function shownPath(path: string): string {
  const [, first = "", ...rest] = path.split("/");
  const word = /^[a-z_-]{0,20}$/.test(first) ? first : "…";
  return `/${[word, ...rest.map((part) => (/^\d{0,15}$/.test(part) ? part : "…"))].join("/")}`;
}
