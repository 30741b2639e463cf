import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { nameKey } from "#lib/members/name.ts";
import type { Filter, Search, Term } from "./language.ts";

type Named = Extract<Filter, { on: "tag" | "category" | "member" }>;
/** A filter with the ids that its name stands for: a category's with its descendants. */
export type Known = Exclude<Filter, Named> | { on: Named["on"]; ids: number[]; not: boolean };
export type KnownSearch = Omit<Search, "filters"> & { filters: Known[] };

const isNamed = (filter: Filter): filter is Named =>
  filter.on === "tag" || filter.on === "category" || filter.on === "member";
const keyOf = (named: Named) => {
  if (named.on === "tag") return named.name;
  return named.on === "member" ? nameKey(named.name) : named.path.toLowerCase();
};

/** Puts ids in the place of names. What nobody knows is said, and looked for as words. */
export async function withIds(db: Database, search: Search): Promise<KnownSearch> {
  const named = search.filters.filter(isNamed);
  const rows = named.length > 0 ? await readRows<Row>(db, namesOf(named)) : [];
  const found = Map.groupBy(rows, (row) => `${row.on}:${row.key}`);
  const all = [...search.all];
  const none = [...search.none];
  const remarks = [...search.remarks];
  const filters = search.filters.flatMap((filter): Known[] => {
    if (!isNamed(filter)) return [filter];
    const ids = (found.get(`${filter.on}:${keyOf(filter)}`) ?? []).map(({ id }) => id);
    if (ids.length > 0) return [{ on: filter.on, ids, not: filter.not }];
    const text = filter.on === "category" ? filter.path : filter.name;
    const term: Term = { text: text.replace(/[-/]/g, " "), phrase: false, at: -1 };
    if (filter.not) none.push(term);
    else all.push([term]);
    remarks.push(`${missing[filter.on](text)} It was looked for as words.`);
    return [];
  });
  return { all, none, remarks, filters };
}

const missing: Record<Named["on"], (name: string) => string> = {
  tag: (name) => `There is no tag “${name}”.`,
  category: (name) => `There is no category “${name}”.`,
  member: (name) => `There is no member “${name}”.`,
};

type Row = { on: Named["on"]; key: string; id: number };

const namesOf = (named: readonly Named[]) => sql`
  with asked as (
    select * from json_to_recordset(${JSON.stringify(
      named.map((each) => ({ on: each.on, key: keyOf(each) })),
    )}::json) as a ("on" text, key text)
  )
  select a."on", a.key, coalesce(t.synonym_of_id, t.id) as id
  from asked a join tags t on t.name = a.key where a."on" = 'tag'
  union
  select a."on", a.key, m.id
  from asked a join members m on m.name_key = a.key and m.erased_at is null where a."on" = 'member'
  union
  select a."on", a.key, c.id
  from asked a
  join categories root on a.key in (lower(root.path), lower(root.slug), lower(root.name))
  join categories c on c.id = root.id or starts_with(c.path, root.path || '/')
  where a."on" = 'category'`;
