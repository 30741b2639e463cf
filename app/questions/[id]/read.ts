import { notFound, permanentRedirect } from "next/navigation";
import { thread, threadState } from "#app/_shell/reads.ts";
import { type Query, slugFrom, threadAsked } from "#lib/questions/asked.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { type AnswerOrder, routes } from "#lib/words/routes.ts";
import { requestContext } from "#server/front/context.ts";

export type ThreadRead = { thread: Thread; order: AnswerOrder };

/** The thread that an address asks for; elsewhere by one redirect, or nowhere, or "gone". */
export async function readThread(
  id: string,
  query: Query,
  slug?: string,
): Promise<ThreadRead | "gone"> {
  const asked = threadAsked(id, query);
  if (!asked) notFound();
  const found = await thread(asked.id, asked);
  if (!found) return leave(asked.id);
  if (!asked.plain || slug === undefined || slugFrom(slug) !== found.slug) {
    permanentRedirect(routes.question(found, { answers: asked.order, page: asked.page }));
  }
  const context = requestContext();
  if (context) context.viewed = found.id;
  return { thread: found, order: asked.order };
}

async function leave(id: number): Promise<"gone"> {
  if ((await threadState(id)) !== "deleted") notFound();
  return gone();
}

/** App Router cannot send 410; the front does. */
export function gone(): "gone" {
  const context = requestContext();
  if (context) context.status = 410;
  return "gone";
}
