import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { limits } from "#lib/words/limits.ts";

const MINUTE = 60_000;

/** A proof of work, or nothing where none could be made; and how long it is to be left at that. */
export type Proved = { proof: string; until: number };

const unproved = (): Proved => ({ proof: "", until: Date.now() + MINUTE });

/**
 * Works out what the site asks for; the browser reckons beside the page, so that typing never waits. Where there is
 * no secure connection, browsers reckon nothing.
 */
export function prove(stop: AbortController): Promise<Proved> {
  // A minute less than it holds, for the way.
  const until = Date.now() + (limits.proof.minutes - 1) * MINUTE;
  return fetch("/api/challenge", { signal: stop.signal })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error("Not now."))))
    .then((challenge) =>
      solveChallenge({ challenge, deriveKey, controller: stop, timeout: MINUTE }).then(
        (solution) =>
          solution ? { proof: JSON.stringify({ challenge, solution }), until } : unproved(),
      ),
    )
    .catch(unproved);
}
