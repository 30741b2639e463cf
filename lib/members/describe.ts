import { eq } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { DescribeMember } from "./input.ts";
import { ownAccount } from "./own.ts";

/** What a member says about themselves, for everybody to read. What is empty is not shown. */
export const describe = command({
  input: DescribeMember,
  may: "account.describe",
  on: ownAccount,
  does: async ({ tx, input, on }) => {
    const { fullName, location, about } = input;
    await tx
      .update(members)
      .set({ fullName: fullName || null, location: location || null, about: about || null })
      .where(eq(members.id, on.id));
    return { event: { name: "member.described", member: on.id } };
  },
});
