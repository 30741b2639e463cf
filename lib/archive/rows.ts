import { slugOf } from "#lib/questions/slug.ts";
import type { PointRules } from "#lib/words/limits.ts";
import { addRow, type Sheet, sheet } from "./copy.ts";
import { addAccepted, addEarned } from "./earned.ts";
import type { Post, Thread } from "./thread.ts";

/** A thread and the ids that its posts get, in the order of its posts. */
export type Placed = { thread: Thread; ids: number[] };

/** What every row of one import has in common. */
export type Import = { source: string; startedAt: Date; points: PointRules };

const postColumns =
  "id kind question_id parent_id parent_kind title slug category_id author_id author_name format source created_at edited_at edited_by_id changed_at active_at state visible accepted_answer_id closed_at up_count down_count answer_count comment_count view_count".split(
    " ",
  );
const tagColumns =
  "tag_id question_id position visible created_at active_at score answer_count view_count".split(
    " ",
  );
const ledgerColumns = ["member_id", "reason", "points", "post_id", "at", "undone_at", "undone_by"];

export const emptySheets = () => ({
  posts: sheet("posts", postColumns),
  tags: sheet("question_tags", tagColumns),
  votes: sheet("votes", ["post_id", "member_id", "value", "cast_at"]),
  ledger: sheet("point_entries", ledgerColumns),
  acceptances: sheet("acceptances", ["question_id", "answer_id", "by_id", "accepted_at"]),
  closures: sheet("closures", ["question_id", "reason", "note", "by_id", "closed_at"]),
  decisions: sheet("decisions", ["post_id", "act", "rule", "reason", "decided_at"]),
  flags: sheet("flags", ["post_id", "raised_by_id", "reason", "text_then", "raised_at"]),
  addresses: sheet("legacy_addresses", ["source", "kind", "key", "target_id"]),
});
export type Sheets = ReturnType<typeof emptySheets>;

/** In an order in which every row finds what it refers to. */
export const inOrder = (sheets: Sheets): Sheet[] => Object.values(sheets);

export type Numbers = { up: number; down: number; answers: number; comments: number };

export function addThread(
  to: Sheets,
  { thread, ids }: Placed,
  tagIds: ReadonlyMap<string, number>,
  { source, startedAt, points }: Import,
): void {
  const [questionId, question] = [ids[0], thread.posts[0]];
  if (questionId === undefined || !question) return;
  const started = startedAt.toISOString();
  const numbers = count(thread.posts);
  const active = latest(thread.posts);
  thread.posts.forEach((post, at) => {
    const id = ids[at] ?? 0;
    const counted = numbers[at] ?? { up: 0, down: 0, answers: 0, comments: 0 };
    addPost(to.posts, { thread, post, id, questionId, ids, active, counted });
    addVotes(to.votes, post, id);
    addDecision(to.decisions, post, id, started);
    addEarned(to.ledger, points, post, id, counted, started);
    for (const member of post.flaggedBy) {
      const text = thread.posts[0] === post ? `${thread.title}\n\n${post.body}` : post.body;
      addRow(to.flags, [id, member, "imported", text, post.created]);
    }
    addRow(to.addresses, [source, post.kind, String(post.key), id]);
  });
  addTags(to.tags, thread, question, questionId, numbers[0], active, tagIds);
  addAcceptance(to, thread, question, ids, { started, points });
  const { closed } = thread;
  if (closed) {
    const note = closed.reason === "note" ? closed.note : null;
    addRow(to.closures, [questionId, closed.reason, note, closed.byId, closed.at]);
  }
}

type PostRow = {
  thread: Thread;
  post: Post;
  id: number;
  questionId: number;
  ids: number[];
  active: string;
  counted: Numbers;
};

function addPost(to: Sheet, row: PostRow): void {
  const { thread, post, id, questionId, ids, active, counted } = row;
  const asked = post.parent === undefined;
  const parent = post.parent === undefined ? undefined : thread.posts[post.parent];
  const best = thread.best && thread.posts[thread.best.post];
  const moved = asked ? active : (post.edited?.at ?? post.created);
  addRow(to, [
    id,
    post.kind,
    questionId,
    post.parent === undefined ? null : (ids[post.parent] ?? null),
    parent?.kind ?? null,
    asked ? thread.title : null,
    asked ? slugOf(thread.title) : null,
    asked ? thread.categoryId : null,
    post.authorId,
    post.authorName,
    post.format,
    post.body,
    post.created,
    post.edited?.at ?? null,
    post.edited?.byId ?? null,
    moved,
    moved,
    post.state,
    post.visible,
    asked && thread.best && best?.visible ? (ids[thread.best.post] ?? null) : null,
    asked ? (thread.closed?.at ?? null) : null,
    counted.up,
    counted.down,
    counted.answers,
    counted.comments,
    asked ? thread.views : 0,
  ]);
}

/** The kept numbers of each post; lib/posts/recount.ts makes the same of the rows. */
function count(posts: Post[]): Numbers[] {
  const numbers = posts.map(({ votes }) => {
    let [up, down] = [0, 0];
    for (let i = 1; i < votes.length; i += 2) votes[i] === 1 ? up++ : down++;
    return { up, down, answers: 0, comments: 0 };
  });
  for (const post of posts) {
    const above = post.parent === undefined ? undefined : numbers[post.parent];
    if (above && post.visible) post.kind === "answer" ? above.answers++ : above.comments++;
  }
  return numbers;
}

/** When the thread last moved: of the question itself, and of what is visible under it. */
function latest(posts: Post[]): string {
  let [time, at] = [0, ""];
  posts.forEach((post, index) => {
    const moved = post.edited?.time ?? post.time;
    if (moved <= time || !(post.visible || index === 0)) return;
    time = moved;
    at = post.edited?.at ?? post.created;
  });
  return at;
}

/** The archive does not say when a vote was cast; the post's own time is the earliest it can be. */
function addVotes(to: Sheet, { votes, created }: Post, id: number): void {
  for (let i = 0; i + 1 < votes.length; i += 2) {
    to.rows.push(`${id}\t${votes[i]}\t${votes[i + 1]}\t${created}\n`);
  }
}

function addDecision(to: Sheet, { state }: Post, id: number, started: string): void {
  if (state === "hidden") {
    addRow(to, [id, "hide", "imported", "It was hidden before the import.", started]);
  } else if (state === "held") {
    addRow(to, [id, "hold", "imported", "It waited for approval before the import.", started]);
  }
}

function addAcceptance(
  to: Sheets,
  thread: Thread,
  question: Post,
  ids: number[],
  { started, points }: { started: string; points: PointRules },
): void {
  const { best } = thread;
  const answer = best && thread.posts[best.post];
  const answerId = best && ids[best.post];
  if (!best || !answer || !answerId) return;
  addRow(to.acceptances, [ids[0] ?? null, answerId, question.authorId, best.at]);
  addAccepted(to.ledger, points, { question, answer, answerId, at: best.at }, started);
}

function addTags(
  to: Sheet,
  { tags, views }: Thread,
  { visible, created }: Post,
  questionId: number,
  counted: Numbers | undefined,
  active: string,
  tagIds: ReadonlyMap<string, number>,
): void {
  const { up = 0, down = 0, answers = 0 } = counted ?? {};
  const ids = new Set(tags.flatMap((name) => tagIds.get(name) ?? []));
  [...ids].forEach((tag, position) => {
    addRow(to, [tag, questionId, position, visible, created, active, up - down, answers, views]);
  });
}
