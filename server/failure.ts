import { EmbeddedDatabaseError } from "#db/embedded.ts";
import { EnvironmentError } from "#env";

/** Something that the operator can put right; its message is the sentence that is shown. */
export class PlainFailure extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "PlainFailure";
  }
}

const DATABASE_TROUBLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up now",
  ETIMEDOUT: "it does not answer",
  CONNECT_TIMEOUT: "it does not answer",
  CONNECTION_CLOSED: "it closed the connection",
  ECONNRESET: "it closed the connection",
  "28P01": "it does not take that name and password",
  "28000": "it does not let that user in",
  "3D000": "it has no such database",
  "42501": "that user may not do what is needed there",
  "53300": "it has no connection to spare",
  "57P03": "it is starting or stopping",
  "53100": "its disk is full",
};

function databaseTrouble(error: Error): string | undefined {
  const code = "code" in error ? String(error.code) : "";
  const trouble = DATABASE_TROUBLE[code];
  return trouble && `The database cannot be used: ${trouble}.`;
}

/** What the operator reads, without a stack. */
export function plainSentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const plain =
    error instanceof PlainFailure ||
    error instanceof EnvironmentError ||
    error instanceof EmbeddedDatabaseError;
  return plain
    ? error.message
    : (databaseTrouble(error) ?? `Something unforeseen: ${error.message}`);
}

export function fail(error: unknown): never {
  process.stderr.write(`${plainSentence(error)}\n`);
  if (process.env.LOG_LEVEL === "debug" && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
  process.exit(1);
}
