import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { limits } from "#lib/words/limits.ts";

const MINUTE = 60_000;

/** So long what was worked out can be sent, with a minute for the way. */
export const LASTS = (limits.proof.minutes - 1) * MINUTE;

/**
 * Works out what the site asks for; the browser reckons beside the page, so that typing never waits. Empty where it
 * cannot: browsers without a secure connection reckon nothing.
 */
export const prove = (stop: AbortController): Promise<string> =>
  fetch("/api/challenge", { signal: stop.signal })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error("Not now."))))
    .then((challenge) =>
      solveChallenge({ challenge, deriveKey, controller: stop, timeout: MINUTE }).then(
        (solution) => (solution ? JSON.stringify({ challenge, solution }) : ""),
      ),
    )
    .catch(() => "");
