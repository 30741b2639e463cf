import type postgres from "postgres";
import { nameKey } from "#lib/members/name.ts";
import type { MemberLine } from "./format.ts";

/** The room that the column has. */
const LONGEST = 60;

/** A handle as one line that the column can hold. */
export function nameOf(handle: string): string {
  const line = handle
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return [...line].slice(0, LONGEST).join("").trim() || "member";
}

/** Who has a name or an address already: a member of this archive, or somebody else. */
type Holder = { id: number; own: boolean };
export type Taken = { names: Map<string, Holder>; emails: Map<string, Holder> };

/** Longer ones no mail server takes, and no index. */
const LONGEST_EMAIL = 254;
const ascii = /^[ -~]+$/;

/** Something, an @, and a host: the least that a mail server asks for. */
const address = /^[^\s@]+@[^\s@]+$/u;

/** Kept as it is written, but for letters on whose lower case the database and we might not agree. */
export function emailOf(written: string): { email: string } | { trouble: string } {
  if (written.length > LONGEST_EMAIL) return { trouble: "it is too long" };
  if (!address.test(written)) return { trouble: "it is none" };
  return { email: ascii.test(written) ? written : written.toLowerCase() };
}

export const emailKey = (email: string) => email.toLowerCase();

export async function findTaken(
  sql: postgres.ISql,
  source: string,
  lines: MemberLine[],
): Promise<Taken> {
  const keys = lines.map(({ handle }) => nameKey(nameOf(handle)));
  const emails = lines.flatMap(({ email }) => (email === null ? [] : [emailKey(email)]));
  const rows = await sql<{ id: number; key: string; email: string | null; own: boolean }[]>`
    with holders as (
      select id from members where name_key = any(${keys})
      union select member_id from credentials where lower(email) = any(${emails})
    )
    select m.id::float8 as id, m.name_key as key, lower(c.email) as email, exists (
      select from legacy_addresses l
      where l.source = ${source} and l.kind = 'member' and l.target_id = m.id) as own
    from holders join members m using (id) left join credentials c on c.member_id = m.id`;
  return {
    names: new Map(rows.map((row) => [row.key, row])),
    emails: new Map(rows.flatMap((row) => (row.email === null ? [] : [[row.email, row]]))),
  };
}

/** The name itself, or with the lowest number behind it that makes it free. */
export async function freeName(sql: postgres.ISql, wanted: string, taken: Taken): Promise<string> {
  for (let round = 1; ; round++) {
    const suffix = round === 1 ? "" : `-${round}`;
    const name = `${[...wanted].slice(0, LONGEST - suffix.length).join("")}${suffix}`;
    if (taken.names.has(nameKey(name))) continue;
    if (round === 1) return name;
    const [row] = await sql`select from members where name_key = ${nameKey(name)}`;
    if (!row) return name;
  }
}
