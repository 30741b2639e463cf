import { and, eq, isNull, sql } from "drizzle-orm";
import { credentials, members } from "#db/schema/members.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { FindMember } from "./input.ts";

/** Whose account has this very e-mail address. That somebody asked is in the log, the address is not. */
export const find = command({
  input: FindMember,
  may: "member.find",
  on: onNothing,
  does: async ({ tx, input }) => {
    const [found] = await tx
      .select({ id: members.id })
      .from(credentials)
      .innerJoin(members, eq(members.id, credentials.memberId))
      .where(
        and(
          eq(sql`lower(${credentials.email})`, input.email.toLowerCase()),
          isNull(members.erasedAt),
        ),
      );
    if (found) return { event: { name: "member.found", member: found.id } };
    throw new Refused("not-found", "Nobody here has this address.", {
      email: "Nobody here has this address.",
    });
  },
});
