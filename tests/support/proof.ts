import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { newChallenge } from "#lib/safety/proof.ts";

/** What a browser would send along: the proof, and what it is made of. */
export async function workedOut() {
  const challenge = await newChallenge();
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("A challenge of our own could not be solved.");
  return { challenge, solution, proof: JSON.stringify({ challenge, solution }) };
}
