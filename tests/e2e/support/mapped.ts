import { type APIRequestContext, expect } from "@playwright/test";

export async function located(request: APIRequestContext, path: string): Promise<string[]> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  const xml = await answer.text();
  return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((m) => (m[1] ?? "").replaceAll("&amp;", "&"));
}

export async function mapped(request: APIRequestContext): Promise<string[]> {
  const parts = await located(request, "/sitemap.xml");
  const pages = await Promise.all(parts.map((part) => located(request, new URL(part).pathname)));
  return pages.flat().map((address) => {
    const { pathname, search } = new URL(address);
    return pathname + search;
  });
}

export const questionsIn = (paths: readonly string[]) =>
  paths.filter((p) => /^\/questions\/\d+\//.test(p));

/** The thread of the village that has a second page of answers. */
export async function findLong(request: APIRequestContext): Promise<string> {
  const list = await (await request.get("/questions?sort=answers")).text();
  return String(/\/questions\/\d+\/[^"?#]+/.exec(list)?.[0]);
}
