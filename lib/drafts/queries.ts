import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { PostAnswer } from "#lib/answers/input.ts";
import { PostComment } from "#lib/comments/input.ts";
import { submissionKey } from "#lib/posts/submission.ts";
import { visible, writer } from "#lib/posts/visible.ts";
import { AskQuestion } from "#lib/questions/input.ts";
import { type Actor, visitor } from "#lib/words/actor.ts";
import type { DraftKind, FindDraft } from "./input.ts";
import type { DraftPlace } from "./place.ts";

/** A draft as its author goes on writing it. */
export type OwnDraft = {
  id: number;
  kind: DraftKind;
  post: number | null;
  version: number;
  title: string;
  body: string;
  category: string;
  tags: string;
  reason: string;
  savedAt: Date;
};

/** A draft in the list of its author's drafts: what it belongs to, as far as the author can see that. */
export type OwnDraftRow = OwnDraft & {
  place: { kind: "question" | "answer" | "comment"; title: string; open: boolean } | null;
};

/** What there is in a place where somebody begins to write. */
export type DraftFound = { member: number | null; draft: OwnDraft | null; posted: boolean };

type Told<Row extends { savedAt: Date }> = Omit<Row, "savedAt"> & { savedAt: string };
const told = <Row extends { savedAt: string }>(row: Row) => ({
  ...row,
  savedAt: new Date(row.savedAt),
});

const columns: SQL = sql`d.id, d.kind, d.post_id as post, d.version, d.title, d.body, d.category, d.tags,
  d.reason, d.saved_at as "savedAt"`;

export async function findOwnDraft(
  db: Database,
  member: number,
  { kind, post }: DraftPlace,
): Promise<OwnDraft | undefined> {
  const [row] = await readRows<Told<OwnDraft>>(
    db,
    sql`select ${columns} from drafts d
      where d.member_id = ${member} and d.kind = ${kind}
        and d.post_id is not distinct from ${post ?? null}`,
  );
  return row && told(row);
}

/** All of a member's drafts, the latest first: there are never more than fit on one page. */
export async function listOwnDrafts(db: Database, member: number): Promise<OwnDraftRow[]> {
  const rows = await readRows<Told<OwnDraftRow>>(
    db,
    sql`select ${columns}, case when p.id is null then null else json_build_object(
          'kind', p.kind, 'title', q.title,
          'open', q.closed_at is null and q.locked_at is null and p.locked_at is null) end as place
      from drafts d
      left join posts p on p.id = d.post_id and (${visible()} or ${writer()} = ${member})
      left join posts q on q.id = p.question_id and (${visible("q")} or ${writer("q")} = ${member})
        and q.state <> 'deleted'
      where d.member_id = ${member}
      order by d.saved_at desc, d.id desc`,
  );
  return rows.map((row) => told({ ...row, place: row.place?.title ? row.place : null }));
}

/** What was begun under a question: its answer, and comments on its posts. */
export async function listOwnDraftsInThread(
  db: Database,
  member: number,
  question: number,
): Promise<OwnDraft[]> {
  const rows = await readRows<Told<OwnDraft>>(
    db,
    sql`select ${columns} from drafts d join posts p on p.id = d.post_id
      where d.member_id = ${member} and p.question_id = ${question} and d.kind in ('answer', 'comment')`,
  );
  return rows.map(told);
}

/** Has the form that these words were sent with become a post already, by a member or before signing in. */
export async function isPosted(
  db: Database,
  who: Actor,
  sent: z.infer<typeof FindDraft>,
): Promise<boolean> {
  const keys = [who, visitor].flatMap((by) => keyOf(by, sent) ?? []);
  if (keys.length === 0) return false;
  const rows = await readRows(
    db,
    sql`select id from posts where submission in ${keys} and state <> 'hidden'`,
  );
  return rows.length > 0;
}

/** What a text becomes on its way into a post. */
const posted = {
  question: AskQuestion.pick({ title: true, body: true }),
  answer: PostAnswer.pick({ body: true }),
  comment: PostComment.pick({ body: true }),
};

type Sent = z.infer<typeof FindDraft>;

function keyOf(who: Actor, { kind, post, submission, ...words }: Sent): string | undefined {
  if (kind === "edit" || submission === undefined) return undefined;
  const parsed = posted[kind].safeParse(words);
  if (!parsed.success) return undefined;
  const { title, body: source } = parsed.data as { title?: string; body: string };
  const under = kind === "question" ? undefined : post;
  return submissionKey(who, { kind, under, title, source, submission }) ?? undefined;
}
