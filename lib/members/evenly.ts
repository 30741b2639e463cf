import { setTimeout } from "node:timers/promises";
import { limits } from "#lib/words/limits.ts";

/** Answers after this time at the earliest, so that the time does not tell what was found. */
export async function evenly<T>(
  milliseconds: number,
  attempt: () => Promise<T>,
  counts: (answer: T) => boolean = () => true,
): Promise<T> {
  const end = performance.now() + milliseconds;
  const answer = await attempt();
  const left = end - performance.now();
  if (left > 0 && counts(answer)) await setTimeout(left);
  return answer;
}

/** For what goes well whether somebody has an account here or not; what is refused was not looked for. */
export const sameForAll = <T extends { ok: boolean }>(attempt: () => Promise<T>): Promise<T> =>
  evenly(limits.evenMilliseconds, attempt, ({ ok }) => ok);
