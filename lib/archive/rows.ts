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

/** A thread as its rows need it: with the ids and the kept numbers of its posts. */
export type Numbered = Placed & { numbers: Numbers[]; active: string };

export const numbered = ({ thread, ids }: Placed): Numbered => ({
  thread,
  ids,
  numbers: count(thread.posts),
  active: latest(thread.posts),
});

export function addThread(
  to: Sheets,
  placed: Placed,
  tagIds: ReadonlyMap<string, number>,
  common: Import,
): void {
  const whole = numbered(placed);
  placed.thread.posts.forEach((post, at) => {
    addWhole(to, whole, post, at, common);
  });
  addTags(to.tags, whole, tagIds);
  addAcceptance(to, placed, common);
  addClosing(to, placed);
}

/** A post with all that comes along with it. */
export function addWhole(
  to: Sheets,
  whole: Numbered,
  post: Post,
  at: number,
  { source, startedAt, points }: Import,
): void {
  const { thread, ids, numbers, active } = whole;
  const [id = 0, questionId = 0] = [ids[at], ids[0]];
  const started = startedAt.toISOString();
  const counted = numbers[at] ?? { up: 0, down: 0, answers: 0, comments: 0 };
  addPost(to.posts, { thread, post, id, questionId, ids, active, counted });
  addVotes(to.votes, post, id, post.votes);
  addDecision(to.decisions, post, id, started);
  addEarned(to.ledger, points, post, id, counted, started);
  addFlags(to.flags, thread, post, id, post.flaggedBy);
  addRow(to.addresses, [source, post.kind, String(post.key), id]);
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
export function addVotes(to: Sheet, { created }: Post, id: number, votes: number[]): void {
  for (let i = 0; i + 1 < votes.length; i += 2) {
    to.rows.push(`${id}\t${votes[i]}\t${votes[i + 1]}\t${created}\n`);
  }
}

export function addFlags(to: Sheet, thread: Thread, post: Post, id: number, by: number[]): void {
  const text = post.kind === "question" ? `${thread.title}\n\n${post.body}` : post.body;
  for (const member of by) addRow(to, [id, member, "imported", text, post.created]);
}

function addDecision(to: Sheet, { state }: Post, id: number, started: string): void {
  if (state === "hidden") {
    addRow(to, [id, "hide", "imported", "It was hidden before the import.", started]);
  } else if (state === "held") {
    addRow(to, [id, "hold", "imported", "It waited for approval before the import.", started]);
  }
}

export function addAcceptance(
  to: Sheets,
  { thread, ids }: Placed,
  { startedAt, points }: Import,
): void {
  const { best, posts } = thread;
  const [question] = posts;
  const answer = best && posts[best.post];
  const answerId = best && ids[best.post];
  if (!best || !question || !answer || !answerId) return;
  addRow(to.acceptances, [ids[0] ?? null, answerId, question.authorId, best.at]);
  const accepted = { question, answer, answerId, at: best.at };
  addAccepted(to.ledger, points, accepted, startedAt.toISOString());
}

export function addClosing(to: Sheets, { thread: { closed }, ids }: Placed): void {
  if (!closed) return;
  const note = closed.reason === "note" ? closed.note : null;
  addRow(to.closures, [ids[0] ?? null, closed.reason, note, closed.byId, closed.at]);
}

function addTags(to: Sheet, whole: Numbered, tagIds: ReadonlyMap<string, number>): void {
  const { thread, ids, numbers, active } = whole;
  const [question] = thread.posts;
  const { up = 0, down = 0, answers = 0 } = numbers[0] ?? {};
  if (!question) return;
  const { visible, created } = question;
  const tags = new Set(thread.tags.flatMap((name) => tagIds.get(name) ?? []));
  [...tags].forEach((tag, position) => {
    const kept = [visible, created, active, up - down, answers, thread.views];
    addRow(to, [tag, ids[0] ?? null, position, ...kept]);
  });
}
