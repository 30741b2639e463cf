import { database } from "#db/client.ts";
import { findMarks, type Marks, noMarks } from "#lib/posts/marks.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { actor } from "./session.ts";

/** What this page of a thread holds for its reader alone; a visitor's page asks for nothing. */
export async function marks({ id, comments, answers }: Thread): Promise<Marks> {
  const who = await actor();
  if (who.kind === "visitor") return noMarks;
  const posts = [...comments, ...answers, ...answers.flatMap((answer) => answer.comments)];
  return findMarks(
    database(),
    who,
    id,
    posts.map((post) => post.id),
  );
}
