/** The lines of a stack alone: above them stands the message once more. */
export const linesOf = ({ stack }: Error): string => {
  const at = stack?.indexOf("\n    at ") ?? -1;
  return stack && at >= 0 ? stack.slice(at) : "";
};

const quietly = (name: string, message: string, error: Error, more: object = {}): Error => {
  const quiet = Object.assign(new Error(message), more);
  quiet.name = name;
  quiet.stack = `${name}: ${message}${linesOf(error)}`;
  return quiet;
};

/** PostgreSQL repeats a value that it cannot take at the end of its message. */
const reasonOf = ({ message }: Error) => message.replace(/: ["'“][\s\S]*$/, ".");

/**
 * Drizzle writes a statement's parameters into its error's message, PostgreSQL the value that it could not take,
 * a parser the text that it could not read: all of them are people's words. What is logged is the reason and the
 * statement without them.
 */
export function wordless(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ("params" in error && "query" in error) {
    const reason = error.cause instanceof Error ? error.cause : undefined;
    const why = reason ? reasonOf(reason) : "No reason was given.";
    const code = reason && "code" in reason ? { code: reason.code } : {};
    return quietly("StatementFailed", `${why} In: ${error.query}`, error, code);
  }
  if (error.name === "PostgresError") {
    const { code, constraint_name: constraint } = Object(error);
    return quietly("PostgresError", reasonOf(error), error, { code, constraint });
  }
  if (error instanceof SyntaxError) {
    return quietly("SyntaxError", "Something could not be read.", error);
  }
  return error;
}
