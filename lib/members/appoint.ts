import { eq } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { isAdministrator } from "#lib/words/actor.ts";
import { AppointMember } from "./input.ts";
import { keepAnAdministrator } from "./last-administrator.ts";
import { lockMemberInOffice } from "./subject.ts";

/** Another role counts at the member's next request. */
export const appoint = command({
  input: AppointMember,
  may: "member.appoint",
  on: (tx, { member }) => lockMemberInOffice(tx, member),
  does: async ({ tx, input, on }) => {
    if (!isAdministrator(input.role)) await keepAnAdministrator(tx, on);
    await tx.update(members).set({ role: input.role }).where(eq(members.id, on.id));
    return {
      event: { name: "member.appointed", member: on.id, role: input.role },
      change: { before: on.role, after: input.role },
    };
  },
});
