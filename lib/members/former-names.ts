import { createHash } from "node:crypto";
import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { legacyAddresses } from "#db/schema/site.ts";
import { nameKey } from "./name.ts";

/**
 * Names that members went by. One that leads to its member's page is kept as it was; any other only as a
 * hash, so that nobody takes it over and nobody reads from it who somebody was.
 */
export const LEADING = "name";
const RESERVED = "reserved-name";

export const sealedName = (name: string): string =>
  createHash("sha256")
    .update(`askwell name ${nameKey(name)}`)
    .digest("hex");

const named = (name: string) =>
  and(
    eq(legacyAddresses.kind, "member"),
    or(
      and(eq(legacyAddresses.source, LEADING), eq(legacyAddresses.key, nameKey(name))),
      and(eq(legacyAddresses.source, RESERVED), eq(legacyAddresses.key, sealedName(name))),
    ),
  );

/** Did somebody else go by this name before? */
export async function isFormerName(tx: Database, name: string, but?: number): Promise<boolean> {
  const other = but === undefined ? undefined : ne(legacyAddresses.targetId, but);
  const [found] = await tx
    .select({ member: legacyAddresses.targetId })
    .from(legacyAddresses)
    .where(and(named(name), other))
    .limit(1);
  return found !== undefined;
}

const ofMember = (member: number) =>
  and(
    inArray(legacyAddresses.source, [LEADING, RESERVED]),
    eq(legacyAddresses.kind, "member"),
    eq(legacyAddresses.targetId, member),
  );

export async function countFormerNames(tx: Database, member: number): Promise<number> {
  const rows = await tx
    .select({ key: legacyAddresses.key })
    .from(legacyAddresses)
    .where(ofMember(member));
  return rows.length;
}

type Former = { member: number; name: string; leads: boolean };

export async function keepFormerName(tx: Database, { member, name, leads }: Former): Promise<void> {
  await tx
    .insert(legacyAddresses)
    .values({
      source: leads ? LEADING : RESERVED,
      kind: "member",
      key: leads ? nameKey(name) : sealedName(name),
      targetId: member,
    })
    .onConflictDoNothing();
}

/** Somebody goes by their former name again. */
export async function takeBackName(tx: Database, member: number, name: string): Promise<void> {
  await tx.delete(legacyAddresses).where(and(named(name), eq(legacyAddresses.targetId, member)));
}

/** No former name leads to this member any more; each stays reserved. */
export async function sealFormerNames(tx: Database, member: number): Promise<void> {
  const leading = and(ofMember(member), eq(legacyAddresses.source, LEADING));
  const gone = await tx
    .delete(legacyAddresses)
    .where(leading)
    .returning({ key: legacyAddresses.key });
  for (const { key } of gone) await keepFormerName(tx, { member, name: key, leads: false });
}

/** The member to whom a former name leads, for the address of a page. */
export const ledTo = (name: string) =>
  sql`(select target_id from legacy_addresses
    where source = ${LEADING} and kind = 'member' and key = ${nameKey(name)})`;
