import { is } from "drizzle-orm";
import { PgTransaction } from "drizzle-orm/pg-core";
import type { Database } from "./client.ts";

/** What a transaction comes to, and what it asked last and waits for no longer. */
type Ending<Answer> = { answer: Answer; last: Promise<unknown> };

/**
 * A transaction whose commit is sent right after its last statements, and not once they are answered. Where one of
 * them fails, PostgreSQL makes the commit a rollback, and it is thrown here. All of them have to be sent when `work`
 * ends: what comes later is refused, and would have been too late.
 */
export async function ending<Answer>(
  db: Database,
  work: (tx: Database) => Promise<Ending<Answer>>,
): Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  const answer = await db.transaction(async (tx) => {
    const ended = await work(tx);
    last = ended.last;
    // It is heard below.
    last.catch(() => undefined);
    // A transaction within another has no commit that could notice.
    if (is(db, PgTransaction)) await last;
    return ended.answer;
  });
  await last;
  return answer;
}
