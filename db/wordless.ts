/**
 * Drizzle writes a statement's parameters into its error's message, and those are people's words. What is
 * logged is the database's own reason and the statement without them.
 */
export function wordless(error: unknown): unknown {
  if (!(error instanceof Error && "params" in error && "query" in error)) return error;
  const reason = error.cause instanceof Error ? error.cause : undefined;
  const quiet = new Error(`${reason?.message ?? "No reason was given."} In: ${error.query}`);
  quiet.name = "StatementFailed";
  if (reason && "code" in reason) Object.assign(quiet, { code: reason.code });
  if (error.stack) quiet.stack = error.stack.slice(error.stack.indexOf("\n    at "));
  return quiet;
}
