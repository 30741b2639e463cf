import { eq } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { isStaff, type Role } from "#lib/words/actor.ts";
import { AppointMember } from "./input.ts";

/** Another role counts at the member's next request. */
export const appoint = command({
  input: AppointMember,
  may: "member.appoint",
  on: async (tx, { member }) => {
    const [found] = await tx
      .select({ id: members.id, role: members.role })
      .from(members)
      .where(eq(members.id, member))
      .for("no key update");
    return found && { id: found.id, role: found.role as Role, staff: isStaff(found.role as Role) };
  },
  does: async ({ tx, input, on }) => {
    await tx.update(members).set({ role: input.role }).where(eq(members.id, on.id));
    return {
      event: { name: "member.appointed", member: on.id, role: input.role },
      change: { before: on.role, after: input.role },
    };
  },
});
