import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import { keptTables, recount } from "#lib/posts/recount.ts";

type Row = typeof posts.$inferInsert;
export type Written = Partial<Row> & { id: number; under?: number };

/** Rows as an import leaves them: not rendered, in any state. `under` names the post they stand under. */
export async function write(db: Database, written: readonly Written[]): Promise<void> {
  const kinds = new Map<number, { kind: string; question: number }>();
  for (const { under, ...row } of written) {
    const parent = under === undefined ? undefined : kinds.get(under);
    const kind = row.kind ?? (parent ? "answer" : "question");
    const questionId = parent?.question ?? row.id;
    kinds.set(row.id, { kind, question: questionId });
    await db.insert(posts).values({
      kind,
      questionId,
      parentId: under,
      parentKind: parent?.kind,
      title: parent ? undefined : `Question ${row.id} of the village`,
      slug: parent ? undefined : `question-${row.id}`,
      source: `Words of ${row.id}`,
      visible: false,
      ...row,
    });
  }
  await recount(
    db,
    keptTables.filter((table) => table !== "ledger"),
  );
}

/** Everything that a test reads, as one text to look for words in. */
export const spoken = (...found: readonly unknown[]): string => JSON.stringify(found);

export const addMember = async (db: Database, id: number, name: string): Promise<void> => {
  await db.execute(
    sql`insert into members (id, name, name_key) values (${id}, ${name}, ${name.toLowerCase()})`,
  );
};
