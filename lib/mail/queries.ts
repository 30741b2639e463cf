import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { limits } from "#lib/words/limits.ts";

/** A mail as administrators see it; of one that was sent neither words nor address are left. */
export type OutboxRow = {
  id: number;
  kind: string;
  /** Null: a guest's address, which nobody is shown, or one that is forgotten. */
  recipient: string | null;
  subject: string;
  text: string;
  createdAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
  attempts: number;
  lastError: string | null;
};

type Raw = Omit<OutboxRow, "createdAt" | "sentAt" | "failedAt"> &
  Record<"createdAt", string> &
  Record<"sentAt" | "failedAt", string | null>;

const moment = (text: string | null) => (text === null ? null : new Date(text));

/** The newest first, read by key. */
export async function listOutbox(
  db: Database,
  before?: number,
): Promise<{ rows: OutboxRow[]; next: number | null }> {
  const size = limits.mail.page;
  const found = await readRows<Raw>(
    db,
    sql`select id, kind, nullif(recipient, '') as recipient, subject, text,
        created_at as "createdAt", sent_at as "sentAt", failed_at as "failedAt",
        attempts, last_error as "lastError"
      from outbox ${before === undefined ? sql`` : sql`where id < ${before}`}
      order by id desc limit ${size + 1}`,
  );
  const rows = found.slice(0, size).map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    sentAt: moment(row.sentAt),
    failedAt: moment(row.failedAt),
  }));
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
}
