import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { limits } from "#lib/words/limits.ts";
import type { TagRow } from "./queries.ts";
import { tagName } from "./tag-name.ts";

/** A category as administrators see it: with its own rules, and what stands in it, out of sight too. */
export type CategoryAdministered = {
  id: number;
  name: string;
  slug: string;
  path: string;
  description: string;
  parentId: number | null;
  /** Its own rules; null where it goes as what is above it. */
  down: boolean | null;
  floor: boolean | null;
  holds: boolean | null;
  /** Questions of this category alone, in sight or not, and categories right below it. */
  questions: number;
  below: number;
};

export async function findCategoryAdministered(
  db: Database,
  id: number,
): Promise<CategoryAdministered | undefined> {
  const [found] = await readRows<CategoryAdministered>(
    db,
    sql`select c.id, c.name, c.slug, c.path, c.description, c.parent_id as "parentId",
        c.down_votes as down, c.score_floor as floor, c.holds_posts as holds,
        (select count(*) from posts p where p.category_id = c.id) as questions,
        (select count(*) from categories b where b.parent_id = c.id) as below
      from categories c where c.id = ${id}`,
  );
  return found;
}

export type TagAdministered = TagRow & { synonyms: string[] };
/** `next` is the last tag of a page that is not the last one. */
export type TagsAdministered = { rows: TagAdministered[]; next: string | null };
type TagsAsked = { q?: string | undefined; after?: string | undefined };

const tagColumns = sql`t.id, t.name, t.description, t.question_count as "questionCount",
  array(select s.name from tags s where s.synonym_of_id = t.id order by s.name) as synonyms`;

/** Tags by their names, unused ones too, of which the name or a synonym begins with what was typed. */
export async function listTagsAdministered(
  db: Database,
  { q = "", after = "" }: TagsAsked,
): Promise<TagsAdministered> {
  const beginning = tagName(q);
  const size = limits.page.tags;
  const rows = await readRows<TagAdministered>(
    db,
    sql`select ${tagColumns} from tags t
      where t.synonym_of_id is null and t.name > ${after} and (starts_with(t.name, ${beginning})
        or exists (select from tags s
          where s.synonym_of_id = t.id and starts_with(s.name, ${beginning})))
      order by t.name limit ${size + 1}`,
  );
  const shown = rows.slice(0, size);
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.name ?? null) : null };
}

/** A synonym has no page of its own: it is found with its tag. */
export async function findTagAdministered(
  db: Database,
  id: number,
): Promise<TagAdministered | undefined> {
  const [found] = await readRows<TagAdministered>(
    db,
    sql`select ${tagColumns} from tags t where t.id = ${id} and t.synonym_of_id is null`,
  );
  return found;
}
