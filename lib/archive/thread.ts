import { tagNames } from "#lib/taxonomy/tag-name.ts";
import { limits } from "#lib/words/limits.ts";
import { takeBest, takeClosing, takeEdit } from "./circumstances.ts";
import {
  AnswerPart,
  CommentPart,
  type PostPart,
  type QuestionLine,
  readPart,
  timeOf,
} from "./format.ts";
import type { seenNumbers } from "./seen.ts";
import { takeFlags, takeVotes } from "./votes.ts";

export type Kind = "question" | "answer" | "comment";

/** A post of the archive, with its members' ids of this database. */
export type Post = {
  kind: Kind;
  key: number;
  /** Where its parent stands in the thread's list; undefined for the question. */
  parent: number | undefined;
  authorId: number | null;
  authorName: string | null;
  created: string;
  time: number;
  format: PostPart["format"];
  body: string;
  state: "published" | "hidden" | "held";
  visible: boolean;
  edited: { at: string; time: number; byId: number | null } | null;
  flaggedBy: number[];
  /** Member, value, member, value … */
  votes: number[];
};

export type Closing = { at: string; byId: number | null } & (
  | { reason: "duplicate"; of: number }
  | { reason: "note"; note: string }
);

export type Thread = {
  line: number;
  key: number;
  title: string;
  categoryId: number | null;
  tags: string[];
  views: number;
  /** The question first; each answer and each comment comes after what it stands under. */
  posts: Post[];
  best: { post: number; at: string } | null;
  closed: Closing | null;
};

export type Known = {
  members: ReadonlyMap<number, number>;
  categories: ReadonlyMap<number, number>;
  seen: Record<Kind, ReturnType<typeof seenNumbers>>;
};

/** What is said of a part that is left out; the rest is taken. */
export type Note = (what: string) => void;

const states = { visible: "published", hidden: "hidden", queued: "held" } as const;

export function takeThread(
  line: QuestionLine,
  at: number,
  known: Known,
  note: Note,
): Thread | undefined {
  const posts: Post[] = [];
  const question = takePost(line, { kind: "question", parent: undefined }, posts, known, note);
  if (!question) return undefined;
  question.votes = takeVotes(line.votes, known.members, `question ${line.id}`, note);
  takeComments(line.comments, 0, posts, known, note);
  for (const part of line.answers) takeAnswer(part, posts, known, note);
  return {
    line: at,
    key: line.id,
    title: line.title.trim(),
    categoryId: takeCategory(line, known, note),
    tags: takeTags(line, note),
    views: line.views,
    posts,
    best: takeBest(line, posts, note),
    closed: takeClosing(line, known, note),
  };
}

function takeCategory({ id, category }: QuestionLine, known: Known, note: Note): number | null {
  if (category === null) return null;
  const found = known.categories.get(category);
  if (found === undefined) {
    note(`question ${id} is here without a category: there is no category ${category}`);
  }
  return found ?? null;
}

function takeTags({ id, tags }: QuestionLine, note: Note): string[] {
  const words = tags.filter((tag) => typeof tag === "string");
  if (words.length < tags.length) note(`question ${id}: a tag must be text`);
  const names = tagNames(words);
  const most = limits.tags.imported;
  if (names.length > most) {
    note(`question ${id}: of its ${names.length} tags the first ${most} were taken`);
  }
  return names.slice(0, most);
}

function takeAnswer(part: unknown, posts: Post[], known: Known, note: Note): void {
  const read = readPart(AnswerPart, part);
  if ("trouble" in read) {
    note(`an answer was left out: ${read.trouble}`);
    noteOrphans(part, note);
    return;
  }
  const answer = takePost(read.value, { kind: "answer", parent: 0 }, posts, known, note);
  if (!answer) {
    noteOrphans(part, note);
    return;
  }
  answer.votes = takeVotes(read.value.votes, known.members, `answer ${answer.key}`, note);
  takeComments(read.value.comments, posts.length - 1, posts, known, note);
}

function noteOrphans(part: unknown, note: Note): void {
  const orphans =
    typeof part === "object" && part && "comments" in part && Array.isArray(part.comments)
      ? part.comments.length
      : 0;
  if (orphans === 1) note("a comment was left out with the answer it stood under");
  if (orphans > 1) note(`${orphans} comments were left out with the answer they stood under`);
}

function takeComments(
  parts: unknown[],
  parent: number,
  posts: Post[],
  known: Known,
  note: Note,
): void {
  for (const part of parts) {
    const read = readPart(CommentPart, part);
    if ("trouble" in read) note(`a comment was left out: ${read.trouble}`);
    else takePost(read.value, { kind: "comment", parent }, posts, known, note);
  }
}

function takePost(
  part: PostPart,
  { kind, parent }: { kind: Kind; parent: number | undefined },
  posts: Post[],
  known: Known,
  note: Note,
): Post | undefined {
  const name = `${kind} ${part.id}`;
  const authorId = part.author === null ? null : known.members.get(part.author);
  if (authorId === undefined) {
    note(`${name} was left out: its author ${part.author} is no member of this archive`);
    return undefined;
  }
  if (!known.seen[kind].first(part.id)) {
    note(`${name} was left out: its number was taken before`);
    return undefined;
  }
  const state = states[part.status];
  const above = parent === undefined ? undefined : posts[parent];
  const post: Post = {
    kind,
    key: part.id,
    parent,
    authorId,
    authorName: authorId === null ? part.authorName : null,
    created: part.created,
    time: timeOf(part.created) ?? 0,
    format: part.format,
    body: part.body,
    state,
    visible: state === "published" && (above?.visible ?? true),
    edited: takeEdit(part, name, known, note),
    flaggedBy: takeFlags(part.flags, known.members, name, note),
    votes: [],
  };
  posts.push(post);
  return post;
}
