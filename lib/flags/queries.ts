import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { isKey } from "#lib/guests/key.ts";
import { memberShown } from "#lib/members/shown.ts";
import { findSubject } from "#lib/posts/subject.ts";
import type { Author } from "#lib/questions/queries.ts";
import { type Actor, authored } from "#lib/words/actor.ts";
import type { Ground } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";
import { allows, type PostKind } from "#lib/words/policy.ts";

type Place = { post: number | null; member: number | null };

/** What a post or a profile says at this moment. */
export async function textNow(db: Database, { post, member }: Place): Promise<string> {
  const [row] = await readRows<{ text: string }>(
    db,
    post !== null
      ? sql`select concat_ws(E'\n\n', title, source) as text from posts where id = ${post}`
      : sql`select concat_ws(E'\n\n', name, full_name, location, about) as text
          from members where id = ${member}`,
  );
  return row?.text ?? "";
}

/** A post as somebody comes to report it. `own`: they wrote it themselves. */
export type Reportable = {
  id: number;
  kind: PostKind;
  question: { id: number; slug: string; title: string };
  own: boolean;
};

/** Undefined: there is no such post, or not for this person. */
export async function findReportable(
  db: Database,
  who: Actor,
  id: number,
): Promise<Reportable | undefined> {
  const on = await findSubject(db, id);
  if (!on || !(on.visible || allows("flag.raise", who, on))) return undefined;
  const [question] = await readRows<Reportable["question"]>(
    db,
    sql`select id, slug, title from posts where id = ${on.question.id}`,
  );
  return question && { id, kind: on.kind, question, own: authored(who, on) };
}

/** What is said of a profile and nobody has settled yet. */
export type ProfileReport = {
  id: number;
  reason: string;
  note: string | null;
  /** What the profile said then. */
  textThen: string;
  at: Date;
  /** Null: somebody without an account. */
  by: Author | null;
};

export async function listProfileReports(db: Database, member: number): Promise<ProfileReport[]> {
  const rows = await readRows<Omit<ProfileReport, "at"> & { at: string }>(
    db,
    sql`select f.id, f.reason, f.note, f.raised_at as at, f.text_then as "textThen",
        ${memberShown("m")} as by
      from flags f left join members m on m.id = f.raised_by_id
      where f.member_id = ${member} and f.settled_at is null order by f.id
      limit ${limits.report.shown}`,
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** How a report stands, for whoever holds its receipt: no word of what was reported, and no name. */
export type Receipt = {
  about: PostKind | "profile";
  reason: Ground;
  raisedAt: Date;
  /** An address waits for the outcome. */
  mailed: boolean;
  outcome: "upheld" | "dismissed" | null;
  settledAt: Date | null;
};

export async function findReceipt(db: Database, receipt: string): Promise<Receipt | undefined> {
  if (!isKey(receipt)) return undefined;
  type Row = Omit<Receipt, "raisedAt" | "settledAt"> & {
    raisedAt: string;
    settledAt: string | null;
  };
  const [row] = await readRows<Row>(
    db,
    sql`select coalesce(p.kind, 'profile') as about, f.reason, f.raised_at as "raisedAt", f.outcome,
        f.settled_at as "settledAt", f.contact_encrypted is not null as mailed
      from flags f left join posts p on p.id = f.post_id where f.receipt = ${receipt}`,
  );
  return (
    row && {
      ...row,
      raisedAt: new Date(row.raisedAt),
      settledAt: row.settledAt === null ? null : new Date(row.settledAt),
    }
  );
}
