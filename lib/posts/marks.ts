import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { listOwnDraftsInThread, type OwnDraft } from "#lib/drafts/queries.ts";
import { votingRule } from "#lib/votes/rules.ts";
import type { Actor } from "#lib/words/actor.ts";
import { type Ability, allows, type PostSubject, type Subjects } from "#lib/words/policy.ts";
import { writer } from "./visible.ts";

/** Who reads a page, as far as the page needs to know. */
export type Reader =
  | { kind: "visitor" }
  | { kind: "guest" }
  | { kind: "member"; id: number; name: string };

export type PostAbility = {
  [A in Ability]: PostSubject extends Subjects[A] ? A : never;
}[Ability];

export type PostMarks = {
  vote: -1 | 0 | 1;
  /** Do scores stop at 0 where it stands. */
  floor: boolean;
  may: PostAbility[];
  /** Edits that were suggested and wait for this reader to decide. */
  suggested: number;
};

/** What one page of a thread holds for its reader alone. A post without marks is only read. */
export type Marks = {
  reader: Reader;
  posts: Record<number, PostMarks>;
  followed: boolean;
  /** What they have begun to write here. */
  drafts: OwnDraft[];
};

export const noMarks: Marks = {
  reader: { kind: "visitor" },
  posts: {},
  followed: false,
  drafts: [],
};

/** What buttons stand for, by the kind of post that they stand under. */
const offered: Record<PostSubject["kind"], readonly PostAbility[]> = {
  question: [
    "answer.post",
    "comment.post",
    "vote.cast",
    "post.edit",
    "post.withdraw",
    "suggestion.make",
    "flag.raise",
    "post.hide",
    "post.hold",
    "post.lock",
    "post.delete",
    "question.close",
    "question.reopen",
  ],
  answer: [
    "answer.accept",
    "comment.post",
    "vote.cast",
    "post.edit",
    "post.withdraw",
    "suggestion.make",
    "flag.raise",
    "post.hide",
    "post.hold",
    "post.lock",
    "post.delete",
  ],
  comment: [
    "post.edit",
    "post.withdraw",
    "suggestion.make",
    "flag.raise",
    "post.hide",
    "post.hold",
    "post.delete",
  ],
};

export const readerOf = (who: Actor): Reader => {
  if (who.kind === "member") return { kind: "member", id: who.id, name: who.name };
  return { kind: who.kind === "guest" ? "guest" : "visitor" };
};

type Row = PostSubject & {
  id: number;
  vote: -1 | 0 | 1;
  floor: boolean;
  followed: boolean;
  suggested: number;
};

/** What this reader did and may do with the posts of one page, by one statement for all of them. */
export async function findMarks(
  db: Database,
  who: Actor,
  question: number,
  posts: readonly number[],
): Promise<Marks> {
  if (who.kind !== "member" && who.kind !== "guest") return noMarks;
  const rows = await readRows<Row>(db, marksOf(who, question, posts));
  const marks = rows.map((row): [number, PostMarks] => [
    row.id,
    {
      vote: row.vote,
      floor: row.floor,
      may: offered[row.kind].filter((ability) => allows(ability, who, row)),
      suggested: allows("suggestion.take", who, { ...row, suggestedById: null })
        ? row.suggested
        : 0,
    },
  ]);
  return {
    reader: readerOf(who),
    posts: Object.fromEntries(marks.filter(([, { vote, may }]) => vote !== 0 || may.length > 0)),
    followed: rows.some((row) => row.followed),
    drafts: who.kind === "member" ? await listOwnDraftsInThread(db, who.id, question) : [],
  };
}

const marksOf = (who: Actor, question: number, posts: readonly number[]) => {
  const member = who.kind === "member" ? who.id : null;
  return sql`
    select p.id, p.kind, ${writer()} as "authorId", p.guest_id as "guestId", p.visible,
      p.state = 'hidden' as hidden, p.locked_at is not null as locked,
      json_build_object(
        'authorId', ${writer("q")}, 'guestId', q.guest_id, 'visible', q.visible,
        'closed', q.closed_at is not null, 'locked', q.locked_at is not null,
        'category', q.category_id
      ) as question,
      (select count(*)::int from suggestions s where s.post_id = p.id and s.decided_at is null)
        as suggested,
      coalesce(v.value, 0) as vote, ${votingRule("floor", "q.category_id")} as floor, f.id is not null as followed
    from posts p
    join posts q on q.id = p.question_id
    left join votes v on v.post_id = p.id and v.member_id = ${member}
    left join follows f
      on f.member_id = ${member} and f.subject = 'question' and f.subject_id = p.id
    where p.id in ${[question, ...posts]}`;
};
