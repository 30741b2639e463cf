import { warnings } from "#db/schema/conduct.ts";
import { command } from "#lib/command.ts";
import { WarnMember } from "./input.ts";
import { lockMember } from "./subject.ts";

/** A member has to say that they read this before they write again. */
export const warn = command({
  input: WarnMember,
  may: "member.warn",
  on: (tx, { member }) => lockMember(tx, member),
  does: async ({ tx, who, input: { ground, reason }, on }) => {
    const byId = who.kind === "member" ? who.id : null;
    const [warning] = await tx
      .insert(warnings)
      .values({ memberId: on.id, byId, ground, reason })
      .returning({ id: warnings.id });
    if (!warning) throw new Error("The warning was not written.");
    return { event: { name: "member.warned", member: on.id, warning: warning.id }, reason };
  },
});
