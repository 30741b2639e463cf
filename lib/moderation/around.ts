import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { authorOf } from "#lib/members/shown.ts";
import { ensureRendered, type Stored } from "#lib/posts/render.ts";
import type { LockedPost } from "#lib/posts/subject.ts";
import type { Author } from "#lib/questions/queries.ts";
import { limits } from "#lib/words/limits.ts";
import type { PostKind } from "#lib/words/policy.ts";

/** A post of the same thread: what it stands under in full, and the nearest beside and below it. */
export type AroundPost = {
  id: number;
  kind: PostKind;
  place: "above" | "beside" | "below";
  state: LockedPost["state"];
  author: Author;
  createdAt: Date;
  html: string;
  excerpt: string;
};

type Row = Omit<AroundPost, "createdAt" | "html" | "excerpt"> & Stored & { createdAt: string };

/** The question first, then what is around it by its age; the nearest in time where there are many. */
export async function listAround(
  db: Database,
  { id, parentId, questionId }: LockedPost,
): Promise<AroundPost[]> {
  const columns = (place: AroundPost["place"]): SQL => sql`
    x.id, x.kind, ${place}::text as place, x.state, x.created_at as "createdAt", x.html, x.excerpt,
    x.format, x.source, ${authorOf("x", "m")} as author
    from posts x left join members m on m.id = x.author_id`;
  const nearest = sql`x.state <> 'deleted'
    order by abs(extract(epoch from x.created_at - (select created_at from posts where id = ${id})))
    limit ${limits.postCase.around}`;
  const branches = [
    sql`(select ${columns("above")}
      where x.id in (${questionId}, ${parentId ?? questionId}) and x.id <> ${id})`,
    sql`(select ${columns("below")} where x.parent_id = ${id} and ${nearest})`,
    ...(parentId === null
      ? []
      : [
          sql`(select ${columns("beside")}
            where x.parent_id = ${parentId} and x.id <> ${id} and ${nearest})`,
        ]),
  ];
  const rows = await readRows<Row>(
    db,
    sql`select * from (${sql.join(branches, sql` union all `)}) around
      order by array_position(array['above', 'beside', 'below'], place),
        kind <> 'question', "createdAt", id`,
  );
  const rendered = await ensureRendered(db, rows);
  return rendered.map(({ source: _, format: __, ...row }) => ({
    ...row,
    createdAt: new Date(row.createdAt),
  }));
}
