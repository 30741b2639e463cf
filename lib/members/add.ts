import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials, members } from "#db/schema/members.ts";
import { keepTallies } from "#lib/site/tallies.ts";
import type { Role } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { isFormerName } from "./former-names.ts";
import { isWritable, nameKey } from "./name.ts";
import { findPointRules } from "./point-rules.ts";
import { credit } from "./points.ts";
import { isReserved } from "./reserved-names.ts";
import { looksLikeStaff } from "./staff-names.ts";

const sorry = (name: string) =>
  new Refused("invalid", "Please look at the marked fields again.", { name });

const taken = "Somebody goes by this name, or by one that looks like it.";

type Added = {
  name: string;
  role: Role;
  passwordHash: string | null;
  /** An address that is known to be theirs. */
  email?: string | undefined;
  /** False: they joined without a proof of work. */
  proven?: boolean;
};

/** Somebody new: with a name that is theirs alone, the points of joining, and counted. */
export async function addMember(tx: Database, added: Added): Promise<number> {
  const name = added.name.normalize("NFKC");
  if (!isWritable(name)) throw sorry("Please use letters and digits, with single spaces between.");
  if (isReserved(name)) throw sorry("This name could be taken for the site's own.");
  if ((await looksLikeStaff(tx, [name])) || (await isFormerName(tx, name))) throw sorry(taken);
  const [row] = await tx
    .insert(members)
    .values({
      name,
      nameKey: nameKey(name),
      role: added.role,
      ...(added.proven === false && { provenAt: null }),
    })
    .onConflictDoNothing()
    .returning({ id: members.id });
  if (!row) throw sorry(taken);
  await keepCredentials(tx, row.id, added);
  const points = await findPointRules(tx);
  const entry = { member: row.id, reason: "joined" as const, points: points.joined };
  await credit(tx, [entry], []);
  await keepTallies(tx, [{ name: "members", by: 1 }]);
  return row.id;
}

async function keepCredentials(
  tx: Database,
  memberId: number,
  { email, passwordHash }: Added,
): Promise<void> {
  const [kept] = await tx
    .insert(credentials)
    .values({
      memberId,
      passwordHash,
      passwordChangedAt: passwordHash === null ? null : sql`now()`,
      email: email ?? null,
      emailConfirmedAt: email === undefined ? null : sql`now()`,
    })
    .onConflictDoNothing()
    .returning({ memberId: credentials.memberId });
  if (!kept) throw new Refused("conflict", "This account could not be made.");
}
