import { memberNotes } from "#db/schema/conduct.ts";
import { command } from "#lib/command.ts";
import { NoteMember } from "./input.ts";
import { lockMember } from "./subject.ts";

/** Writes down what other moderators should know of a member. It is added to, never changed. */
export const note = command({
  input: NoteMember,
  may: "member.note",
  on: (tx, { member }) => lockMember(tx, member),
  does: async ({ tx, who, input, on }) => {
    const byId = who.kind === "member" ? who.id : null;
    await tx.insert(memberNotes).values({ memberId: on.id, byId, note: input.note });
    return { event: { name: "member.noted", member: on.id } };
  },
});
