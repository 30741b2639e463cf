import { database } from "#db/client.ts";
import { findMarks, type Marks, noMarks } from "#lib/posts/marks.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { type Fit, type RequestContext, requestContext } from "#server/front/context.ts";
import { actor } from "./session.ts";

/** What this page of a thread holds for its reader alone; a visitor's page asks for nothing. */
export async function marks({ id, comments, answers }: Thread): Promise<Marks> {
  const shown = [...comments, ...answers, ...answers.flatMap((answer) => answer.comments)];
  const posts = shown.map((post) => post.id);
  const context = requestContext();
  if (context) context.thread = { question: id, posts };
  if (context?.fit) return fittedMarks(context, context.fit);
  const who = await actor();
  return who.kind === "visitor" ? noMarks : findMarks(database(), who, id, posts);
}

/** The thread may have changed since they were looked up: then the page is for nobody. */
function fittedMarks(context: RequestContext, { marks, thread }: Fit): Marks {
  if (JSON.stringify(thread) === JSON.stringify(context.thread)) context.fits = true;
  return marks;
}
