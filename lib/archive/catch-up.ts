import type postgres from "postgres";
import {
  addAcceptance,
  addClosing,
  addFlags,
  addVotes,
  addWhole,
  numbered,
  type Placed,
  type Sheets,
} from "./rows.ts";
import type { Run } from "./run.ts";
import { markUncounted, newIds } from "./session.ts";
import { countClosing, countPost, missing, type Taken } from "./taken.ts";
import { findChangedVotes, findThere, type Stored, type There } from "./there.ts";
import type { Post, Thread } from "./thread.ts";

type Known = { threads: Thread[]; questions: Map<number, number> };
/** What a post of a known thread is to become: the one that is here, a new one, or none. */
type Place = Stored | "new" | undefined;
type Plan = { thread: Thread; places: Place[] };
/** What is filled in where an earlier run had to leave it open. */
type Gaps = { sorted: [number, number][]; editors: [number, number][] };

/**
 * Questions that an earlier run took, of which a part may be missing: its line was broken then, or a later
 * export says more. What is here is left as it is; what came not yet is added, and the rest is said.
 */
export async function catchUp(
  tx: postgres.ISql,
  run: Run,
  { threads, questions }: Known,
  sheets: Sheets,
  taken: Taken,
): Promise<void> {
  const there = await findThere(tx, run.session.source, threads, questions);
  const plans = threads.flatMap((thread) => plan(thread, there, run.session.source, taken) ?? []);
  const changed = await findChangedVotes(
    tx,
    plans.flatMap((each) => lacking(each, there)),
  );
  const fresh = plans.reduce((n, { places }) => n + places.filter((p) => p === "new").length, 0);
  const ids = (await newIds(tx, "posts", fresh)).values();
  const gaps: Gaps = { sorted: [], editors: [] };
  const before = rowsOf(sheets);
  for (const { thread, places } of plans) {
    const placed = {
      thread,
      ids: places.map((place) => (place === "new" ? (ids.next().value ?? 0) : (place?.id ?? 0))),
    };
    setSight(thread, places);
    complete(sheets, placed, places, { there, changed, run, taken, gaps });
  }
  taken.posts += fresh;
  if (rowsOf(sheets) === before && gaps.sorted.length + gaps.editors.length === 0) return;
  await markUncounted(run.sql, run.session);
  await fillGaps(tx, gaps);
}

const rowsOf = (sheets: Sheets) =>
  Object.values(sheets).reduce((n, { rows }) => n + rows.length, 0);

/** Within this many milliseconds two times are the same. */
const SAME = 2;
const sameTime = (a: number | null, b: number) => a !== null && Math.abs(a - b) < SAME;

function plan(thread: Thread, there: There, source: string, taken: Taken): Plan | undefined {
  const question = there.stored.get(there.ids.question.get(thread.key) ?? 0);
  if (!question) {
    missing(taken, thread, `question ${thread.key} was here, and is deleted for good`);
    return undefined;
  }
  if (!sameTime(question.created, thread.posts[0]?.time ?? 0)) {
    const what = `question ${thread.key} is here already from ${source}, with another date; if this is another archive, name it with --source`;
    missing(taken, thread, what);
    return undefined;
  }
  const places: Place[] = [];
  for (const post of thread.posts) places.push(placeOf(post, places, question, there));
  thread.posts.forEach(({ kind, key, parent }, at) => {
    const why = places[parent ?? 0]
      ? "it was deleted here, or stands under another question"
      : "what it stands under was";
    if (!places[at]) missing(taken, thread, `${kind} ${key} was left out: ${why}`);
  });
  return { thread, places };
}

function placeOf(post: Post, places: Place[], question: Stored, { ids, stored }: There): Place {
  const id = ids[post.kind].get(post.key);
  if (id === undefined) return places[post.parent ?? 0] && "new";
  const here = stored.get(id);
  return here?.question === question.id ? here : undefined;
}

/** The posts of a thread whose votes are not all here. */
const lacking = ({ thread, places }: Plan, { voters }: There): number[] =>
  places.flatMap((place, at) => {
    if (!place || place === "new") return [];
    const here = voters.get(place.id);
    const votes = thread.posts[at]?.votes ?? [];
    return votes.some((member, i) => i % 2 === 0 && !here?.has(member)) ? [place.id] : [];
  });

/** What is here may have been hidden meanwhile, or shown. */
function setSight({ posts }: Thread, places: Place[]): void {
  posts.forEach((post, at) => {
    const place = places[at];
    const above = posts[post.parent ?? 0];
    post.visible =
      place === "new"
        ? post.state === "published" && above?.visible === true && posts[0]?.visible === true
        : (place?.visible ?? false);
  });
}

type With = { there: There; changed: Set<string>; run: Run; taken: Taken; gaps: Gaps };

function complete(to: Sheets, placed: Placed, places: Place[], along: With): void {
  const { thread, ids } = placed;
  const { there, run, taken, gaps } = along;
  const whole = numbered(placed);
  thread.posts.forEach((post, at) => {
    const place = places[at];
    if (!place) return;
    if (place === "new") addWhole(to, whole, post, at, run.session);
    else completePost(to, thread, post, place, along);
    countPost(taken, place === "new" ? post : asItStands(thread, post, place, taken));
  });
  const [asked = 0] = ids;
  const first = places[0];
  if (first !== "new" && first?.unsorted && thread.categoryId !== null) {
    gaps.sorted.push([asked, thread.categoryId]);
  }
  completeBest(to, placed, along);
  if (!thread.closed) return;
  if (!there.closed.has(asked)) addClosing(to, placed);
  countClosing(taken, thread, thread.closed);
}

function completePost(to: Sheets, thread: Thread, post: Post, here: Stored, along: With): void {
  const { there, changed, gaps } = along;
  const { id } = here;
  const voters = there.voters.get(id);
  const votes: number[] = [];
  for (let i = 0; i + 1 < post.votes.length; i += 2) {
    const [member = 0, value = 0] = post.votes.slice(i, i + 2);
    if (!voters?.has(member) && !changed.has(`${id} ${member}`)) votes.push(member, value);
  }
  addVotes(to.votes, post, id, votes);
  const flaggers = there.flaggers.get(id);
  const flags = post.flaggedBy.filter((member) => !flaggers?.has(member));
  addFlags(to.flags, thread, post, id, flags);
  const by = post.edited?.byId;
  if (by && !here.editor && sameTime(here.edited, post.edited?.time ?? 0)) {
    gaps.editors.push([id, by]);
  }
}

/** An edit or a state that came later than the post is not taken, so it does not count either. */
function asItStands(thread: Thread, post: Post, here: Stored, taken: Taken): Post {
  const name = `${post.kind} ${post.key}`;
  const lateEdit = post.edited !== null && (here.edited ?? 0) < post.edited.time - SAME;
  if (lateEdit)
    missing(taken, thread, `${name} was edited since it came here; the edit was left out`);
  const lateState = post.state !== "published" && here.state === "published" && !here.decided;
  const state = post.state === "hidden" ? "hidden" : "held back";
  if (lateState)
    missing(taken, thread, `${name} was ${state} since it came here; it is visible here`);
  return {
    ...post,
    edited: lateEdit ? null : post.edited,
    state: lateState ? "published" : post.state,
  };
}

function completeBest(to: Sheets, placed: Placed, { there, run, taken }: With): void {
  const { thread, ids } = placed;
  if (!thread.best) return;
  const [answer = 0, asked = 0] = [ids[thread.best.post], ids[0]];
  const accepted = there.accepted.get(asked);
  if (answer > 0 && !accepted) addAcceptance(to, placed, run.session);
  if (answer > 0 && (!accepted || accepted.has(answer))) taken.totals.best += 1;
  else missing(taken, thread, `question ${thread.key}: its best answer is another one here`);
}

async function fillGaps(tx: postgres.ISql, { sorted, editors }: Gaps): Promise<void> {
  await tx`
    update posts p set category_id = g.category
    from unnest(${sorted.map(([id]) => id)}::bigint[], ${sorted.map(([, to]) => to)}::bigint[])
      as g (id, category)
    where p.id = g.id`;
  await tx`
    update posts p set edited_by_id = g.editor
    from unnest(${editors.map(([id]) => id)}::bigint[], ${editors.map(([, by]) => by)}::bigint[])
      as g (id, editor)
    where p.id = g.id`;
}
