import { type SQL, sql } from "drizzle-orm";

const named = (m: string) =>
  `json_build_object('kind', 'member', 'id', ${m}.id, 'name', ${m}.name, 'points', ${m}.points, 'role', ${m}.role)`;

/** Whoever wrote a post, as the public sees it: an `Author` in JSON. The row `m` is its member, if any. */
export const authorOf = (post: string, m: string): SQL =>
  sql.raw(`case
    when ${m}.id is not null and ${m}.erased_at is null then ${named(m)}
    when ${m}.id is not null then json_build_object('kind', 'gone')
    else json_build_object('kind', 'guest', 'name', ${post}.author_name) end`);

/** A member alone, such as whoever edited or closed: an `Author` in JSON, or null when nobody is known. */
export const memberShown = (m: string): SQL =>
  sql.raw(`case
    when ${m}.id is null then null
    when ${m}.erased_at is null then ${named(m)}
    else json_build_object('kind', 'gone') end`);

/** When and by whom a post was edited: an `Edited` in JSON, or null. */
export const editedBy = (post: string, m: string): SQL =>
  sql`case when ${sql.raw(post)}.edited_at is null then null
    else json_build_object('at', ${sql.raw(post)}.edited_at, 'by', ${memberShown(m)}) end`;
