import { notFound, permanentRedirect } from "next/navigation";
import { readId, readSegment, readThreadAddress, type SearchParams } from "#app/_shell/address.ts";
import { leadToOwn } from "#app/_shell/edits.ts";
import { gone } from "#app/_shell/gone.ts";
import { thread, threadState } from "#app/_shell/reads.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { type AnswerOrder, routes } from "#lib/words/routes.ts";
import { requestContext } from "#server/front/context.ts";

export type ThreadRead = { thread: Thread; order: AnswerOrder };

/** The thread that an address asks for; elsewhere by one redirect, or nowhere, or "gone". */
export async function readThread(
  idText: string,
  query: SearchParams,
  slug?: string,
): Promise<ThreadRead | "gone"> {
  const id = readId(idText);
  const asked = readThreadAddress(query);
  if (id === undefined || !asked) notFound();
  const { answers, page, canonical } = asked;
  const found = await thread(id, { order: answers, page });
  if (!found) return leave(id);
  if (!canonical || slug === undefined || readSegment(slug) !== found.slug) {
    permanentRedirect(routes.question(found, { answers, page }));
  }
  const context = requestContext();
  if (context) context.viewed = found.id;
  return { thread: found, order: answers };
}

async function leave(id: number): Promise<"gone"> {
  const state = await threadState(id);
  if (typeof state === "object") permanentRedirect(routes.question(state));
  return state === "deleted" ? gone() : leadToOwn(id);
}
