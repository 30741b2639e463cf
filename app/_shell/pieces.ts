import { type Packed, pack } from "#components/questions/packed.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { type RequestContext, requestContext } from "#server/front/context.ts";

/**
 * Leaves a mark where a post's HTML belongs, and the front puts it there. Through React the same text would
 * travel twice and be escaped, parsed and hashed on its way. Where there is no front the HTML stays.
 */
export function placed(html: string): string {
  const context = requestContext();
  return context?.mark === undefined ? html : placing(html, context, context.mark);
}

function placing(html: string, context: RequestContext, mark: string): string {
  if (html === "") return html;
  context.pieces = [...(context.pieces ?? []), html];
  return `<!--${mark}piece:${context.pieces.length - 1}-->`;
}

/** The words for machines stay behind: the page has them as HTML. */
const withPlaces = (thread: Thread, place: (html: string) => string): Thread => {
  const post = <P extends { html: string; text: string }>(each: P): P => ({
    ...each,
    html: place(each.html),
    text: "",
  });
  return {
    ...post(thread),
    excerpt: "",
    comments: thread.comments.map(post),
    answers: thread.answers.map((answer) => ({
      ...post(answer),
      comments: answer.comments.map(post),
    })),
  };
};

/** The thread as the router is sent it, in whose answers the front fills the marks. */
export const placedThread = (thread: Thread): Thread => withPlaces(thread, placed);

/** The thread as its page renders it. */
export function sentThread(thread: Thread): Thread | Packed {
  const context = requestContext();
  if (!context?.whole || context.mark === undefined) return placedThread(thread);
  return pack(
    withPlaces(thread, (html) => placing(html, context, "")),
    context.mark,
  );
}
