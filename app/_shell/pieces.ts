import type { Thread } from "#lib/questions/queries.ts";
import { requestContext } from "#server/front/context.ts";

/**
 * Leaves a mark where a post's HTML belongs, and the front puts it there. Through React the same text would
 * travel twice and be escaped, parsed and hashed on its way. Where there is no front the HTML stays.
 */
export function placed(html: string): string {
  const context = requestContext();
  if (context?.mark === undefined || html === "") return html;
  context.pieces = [...(context.pieces ?? []), html];
  return `<!--${context.mark}piece:${context.pieces.length - 1}-->`;
}

/** The words for machines stay behind: the page has them as HTML. */
const placedPost = <P extends { html: string; text: string }>(post: P): P => ({
  ...post,
  html: placed(post.html),
  text: "",
});

/** The thread as its page renders it. */
export const placedThread = (thread: Thread): Thread => ({
  ...placedPost(thread),
  excerpt: "",
  comments: thread.comments.map(placedPost),
  answers: thread.answers.map((answer) => ({
    ...placedPost(answer),
    comments: answer.comments.map(placedPost),
  })),
});
