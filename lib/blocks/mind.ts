import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { type Actor, moderatesSomewhere } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { type Ability, blockable } from "#lib/words/policy.ts";
import { domainsOf, parseDomain } from "./domain.ts";
import { parseAddress } from "./range.ts";

const standing = sql`lifted_at is null and expires_at > now()`;

type Comer = { who: Actor; address?: string };

/** Does a block stand that one of these addresses is in? Undefined where nobody needs to ask. */
export function blockAt(ability: Ability, comers: readonly Comer[]): SQL | undefined {
  if (!blockable.has(ability)) return undefined;
  const addresses = new Set<string>();
  for (const { who, address } of comers) {
    const at = address && parseAddress(address);
    // Whoever moderates can lift it, and so must not be shut out by it.
    if (at && !moderatesSomewhere(who)) addresses.add(at);
  }
  if (addresses.size === 0) return undefined;
  return sql`exists (select from blocks, json_array_elements_text(${JSON.stringify([...addresses])}::json) here
    where first <= here::inet and last >= here::inet and ${standing})`;
}

export const blockedHere = () =>
  new Refused(
    "not-allowed",
    "Nothing can be written from your network at the moment, because of what came from it. That need not have been you. You can read everything here, and write from another network. What you typed is still here.",
  );

/** Refuses an address at a domain that is blocked, or under one. */
export async function mindDomain(tx: Database, email: string | undefined): Promise<void> {
  const domain = email === undefined ? undefined : parseDomain(email);
  if (domain === undefined) return;
  const found = await tx.execute(sql`
    select from blocks where domain in ${domainsOf(domain)} and ${standing} limit 1`);
  if (found.length === 0) return;
  throw new Refused("invalid", "Please look at the marked fields again.", {
    email: "Addresses of this provider cannot be used here at the moment. Please give another.",
  });
}
