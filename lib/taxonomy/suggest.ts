import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { limits } from "#lib/words/limits.ts";
import { tagName } from "./tag-name.ts";

export type TagSuggestion = { name: string; questionCount: number };

/** Existing tags that begin with what is typed, the most used first; a synonym leads to its tag. */
export async function listTagsLike(db: Database, typed: string): Promise<TagSuggestion[]> {
  const beginning = tagName(typed);
  if (beginning === "") return [];
  return readRows<TagSuggestion>(
    db,
    sql`select o.name, o.question_count as "questionCount"
      from tags t join tags o on o.id = coalesce(t.synonym_of_id, t.id)
      where starts_with(t.name, ${beginning}) and o.question_count > 0
      group by o.id, o.name, o.question_count
      order by o.question_count desc, o.name
      limit ${limits.tagsOffered}`,
  );
}
