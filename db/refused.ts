import { isLost } from "./lost.ts";

const STATE = /^[0-9A-Z]{5}$/;

/** Did PostgreSQL refuse a statement, so that nothing of its transaction was done? */
export function wasRefused(error: unknown): boolean {
  if (isLost(error)) return false;
  return [error, Object(error).cause].some((e) => STATE.test(String(Object(e).code)));
}
