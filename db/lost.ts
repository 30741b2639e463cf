/** How the driver says that there is no connection, and the states in which PostgreSQL cuts or refuses one. */
const lost =
  /^(CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|ECONN(REFUSED|RESET|ABORTED)|ENOENT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|08...|57P0[1-5]|53300)$/;

/** Has the database gone away, rather than refused a statement? Looks through what wraps the cause. */
export function isLost(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && lost.test(e.code)) return true;
    if (e instanceof AggregateError && e.errors.some(isLost)) return true;
  }
  return false;
}
