import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { Refused } from "#lib/words/outcome.ts";
import { isFormerName } from "./former-names.ts";
import { isReserved, nameKey } from "./name.ts";

/** The name that a guest chose to show, which may be taken for neither a member's nor the site's. */
export async function guestName(tx: Database, typed: string | undefined): Promise<string | null> {
  const name = typed?.normalize("NFKC");
  if (!name) return null;
  if (isReserved(name)) throw refusal("This name could be taken for the site's own.");
  const [taken] = await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(members.nameKey, nameKey(name)));
  if (taken || (await isFormerName(tx, name))) throw refusal("A member goes by this name.");
  return name;
}

const refusal = (why: string) =>
  new Refused("invalid", "Please look at the marked fields again.", {
    displayName: `${why} Please choose another, or leave this empty.`,
  });
