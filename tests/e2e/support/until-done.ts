import { expect } from "@playwright/test";
import { type Place, type Sent, sendAction } from "./actions.ts";

const PAUSE_MS = 100;
export const pause = () => new Promise((later) => setTimeout(later, PAUSE_MS));

/** Sends a form until the site says that it is done, however often it is cut off meanwhile. */
async function actUntilDone(place: Place, sent: Sent): Promise<void> {
  while (true) {
    try {
      const { status, done: went } = await sendAction(place, sent);
      if (went) return;
      expect([200, 500, 503]).toContain(status);
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
    await pause();
  }
}

type Turns = { cookie: string; over: () => boolean };
/** No more of each than one person may do within an hour. */
const MOST = { votes: 200, acceptances: 25 };

/** Votes for each post, then against each, and so on; remembers what was acknowledged last. */
export async function voteOnAndOn(
  place: Place,
  { cookie, over, posts }: Turns & { posts: string[] },
  acknowledged: Map<string, number>,
): Promise<void> {
  for (let turn = 0; turn < MOST.votes && !over(); turn += 1) {
    const post = posts[turn % posts.length] ?? "";
    const value = Math.floor(turn / posts.length) % 2 === 0 ? 1 : -1;
    const fields = Object.entries({ post, value: String(value) });
    await actUntilDone(place, { action: "castVote", cookie, fields });
    acknowledged.set(post, value);
    await pause();
  }
}

/** Accepts one answer and then the other; remembers which was acknowledged. */
export async function acceptInTurn(
  place: Place,
  { cookie, over, answers }: Turns & { answers: number[] },
  acknowledged: number[],
): Promise<void> {
  for (let turn = 0; turn < MOST.acceptances && !over(); turn += 1) {
    const answer = answers[turn % 2] ?? 0;
    const fields = [["answer", String(answer)]] as const;
    await actUntilDone(place, { action: "acceptAnswer", cookie, fields });
    acknowledged.push(answer);
    for (let waited = 0; waited < 5; waited += 1) await pause();
  }
}
