import type { APIRequestContext } from "@playwright/test";

let known: string | undefined;

/** The address of a question that was deleted: every id is tried, because no page leads there. */
export async function findGone(request: APIRequestContext): Promise<string> {
  for (let id = 1; known === undefined; id += 1) {
    if (id > 2_000) throw new Error("The village has no deleted question.");
    const answer = await request.get(`/questions/${id}`, { maxRedirects: 0 });
    if (answer.status() === 410) known = `/questions/${id}`;
  }
  return known;
}
