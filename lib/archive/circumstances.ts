import {
  Best,
  Closed,
  Edited,
  type PostPart,
  type QuestionLine,
  readPart,
  timeOf,
} from "./format.ts";
import type { Closing, Known, Note, Post, Thread } from "./thread.ts";

export function takeEdit(part: PostPart, name: string, known: Known, note: Note): Post["edited"] {
  if (part.edited === undefined || part.edited === null) return null;
  const read = readPart(Edited, part.edited);
  const trouble =
    "trouble" in read
      ? read.trouble
      : (timeOf(read.value.at) ?? 0) < (timeOf(part.created) ?? 0)
        ? "it is dated before the post"
        : undefined;
  if (trouble !== undefined || "trouble" in read) {
    note(`${name}: its edit was left out: ${trouble}`);
    return null;
  }
  const { at, by } = read.value;
  return { at, time: timeOf(at) ?? 0, byId: memberOrNull(by, `${name}: edited by`, known, note) };
}

export function takeBest(line: QuestionLine, posts: Post[], note: Note): Thread["best"] {
  if (line.best === undefined || line.best === null) return null;
  const read = readPart(Best, line.best);
  if ("trouble" in read) {
    note(`question ${line.id}: its best answer was left out: ${read.trouble}`);
    return null;
  }
  const { answer, at } = read.value;
  const post = posts.findIndex(({ kind, key }) => kind === "answer" && key === answer);
  if (post < 0) note(`question ${line.id}: its best answer ${answer} does not stand under it`);
  return post < 0 ? null : { post, at };
}

export function takeClosing(line: QuestionLine, known: Known, note: Note): Closing | null {
  if (line.closed === undefined || line.closed === null) return null;
  const read = readPart(Closed, line.closed);
  if ("trouble" in read) {
    note(`question ${line.id}: that it was closed was left out: ${read.trouble}`);
    return null;
  }
  const { by, ...closed } = read.value;
  return { ...closed, byId: memberOrNull(by, `question ${line.id}: closed by`, known, note) };
}

/** Who edited or closed may be unknown: then it is kept without saying who. */
function memberOrNull(
  key: number | null | undefined,
  what: string,
  known: Known,
  note: Note,
): number | null {
  if (key === null || key === undefined) return null;
  const id = known.members.get(key);
  if (id === undefined) note(`${what} ${key}, who is no member of this archive`);
  return id ?? null;
}
