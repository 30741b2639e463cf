import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import { decidedAlready } from "#lib/posts/already.ts";
import type { Actor } from "#lib/words/actor.ts";
import { settledAlready } from "./already.ts";
import { SettleReports } from "./input.ts";
import { settleReports } from "./settled.ts";
import { lockReported, placeOf } from "./subject.ts";

/** A moderator says of what was reported that it was right, or that there is nothing to do. */
export const settle = command({
  input: SettleReports,
  may: "flag.settle",
  on: (tx, { post, member }) => lockReported(tx, { post, member }),
  does: async ({ tx, who, input: { outcome = "dismissed", reason }, on }) => {
    const waits = "state" in on && on.state === "held";
    if (waits && outcome === "dismissed") throw await held(tx, who, on.id);
    const settled = { outcome, note: reason };
    const place = placeOf(on);
    const [done] = await settleReports(tx, who, place, settled);
    if (!done) throw await settledAlready(tx, who, place);
    const { flags } = Object(done.event) as { flags: number[] };
    return {
      event: { name: "flag.settled", ...place, flags, outcome },
      change: { after: { note: reason } },
    };
  },
});

const held = (tx: Database, who: Actor, post: number) =>
  decidedAlready(tx, who, {
    post,
    acts: ["hold"],
    otherwise:
      "This waits out of sight. Please approve it, and the reports are settled along with it.",
  });
