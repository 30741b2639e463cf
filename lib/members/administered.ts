import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { Role } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { nameKey } from "./name.ts";

/** A member in the list of administrators; no e-mail address is ever part of it. */
export type MemberAdministered = {
  id: number;
  name: string;
  role: Role;
  joinedAt: Date;
  suspendedUntil: Date | "always" | null;
  /** The paths of the categories whose moderator they are. */
  keeps: string[];
};

/** `next` is the last name of a page that is not the last one. */
export type MembersAdministered = { rows: MemberAdministered[]; next: string | null };
type Asked = {
  /** How the name begins. */
  q?: string | undefined;
  after?: string | undefined;
  /** Only those with a role, or with a category to moderate. */
  office?: boolean;
};

type Told = Omit<MemberAdministered, "joinedAt" | "suspendedUntil"> & {
  joinedAt: string;
  suspendedUntil: string | null;
};

export async function listMembersAdministered(
  db: Database,
  { q = "", after = "", office = false }: Asked,
): Promise<MembersAdministered> {
  const size = limits.page.members;
  const inOffice = sql`(m.role <> 'member'
    or exists (select from category_moderators k where k.member_id = m.id))`;
  const rows = await readRows<Told>(
    db,
    sql`select m.id, m.name, m.role, m.joined_at as "joinedAt",
        case when m.suspended_until > now() then m.suspended_until end as "suspendedUntil",
        array(select c.path from category_moderators k join categories c on c.id = k.category_id
          where k.member_id = m.id order by c.path) as keeps
      from members m
      where m.erased_at is null and m.name_key > ${nameKey(after)}
        and starts_with(m.name_key, ${nameKey(q)}) and ${office ? inOffice : sql`true`}
      order by m.name_key limit ${size + 1}`,
  );
  const shown = rows.slice(0, size);
  const next = rows.length > size ? (shown.at(-1)?.name ?? null) : null;
  return { rows: shown.map(asRow), next };
}

const asRow = ({ joinedAt, suspendedUntil, ...row }: Told): MemberAdministered => ({
  ...row,
  joinedAt: new Date(joinedAt),
  suspendedUntil:
    suspendedUntil === null
      ? null
      : suspendedUntil === "infinity"
        ? "always"
        : new Date(suspendedUntil),
});
