import { credentials, members } from "#db/schema/members.ts";
import { command, onNothing } from "#lib/command.ts";
import { keepTallies } from "#lib/site/tallies.ts";
import { isSystem } from "#lib/words/actor.ts";
import { points } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { JoinMember } from "./input.ts";
import { keepMembers } from "./kept.ts";
import { isReserved, isWritable, nameKey } from "./name.ts";
import { earn } from "./points.ts";

const sorry = (name: string) =>
  new Refused("invalid", "Please look at the marked fields again.", { name });

export const join = command({
  input: JoinMember,
  may: "member.join",
  on: onNothing,
  does: async ({ tx, who, input }) => {
    const name = input.name.normalize("NFKC");
    if (!isWritable(name))
      throw sorry("Please use letters and digits, with single spaces between.");
    if (isReserved(name)) throw sorry("This name could be taken for the site's own.");
    const [joined] = await tx
      .insert(members)
      .values({ name, nameKey: nameKey(name), role: isSystem(who) ? input.role : "member" })
      .onConflictDoNothing()
      .returning({ id: members.id });
    if (!joined) throw sorry("Somebody goes by this name, or by one that looks like it.");
    if (input.email !== undefined) {
      const [kept] = await tx
        .insert(credentials)
        .values({ memberId: joined.id, email: input.email })
        .onConflictDoNothing()
        .returning({ memberId: credentials.memberId });
      if (!kept) throw new Refused("conflict", "This account could not be made.");
    }
    const entry = { member: joined.id, reason: "joined" as const, points: points.joined };
    await keepMembers(tx, await earn(tx, [entry]));
    await keepTallies(tx, [{ name: "members", by: 1 }]);
    return { event: { name: "member.joined", member: joined.id } };
  },
});
