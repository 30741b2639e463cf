import { notFound, permanentRedirect } from "next/navigation";
import { readListAddress, readPath, type SearchParams } from "#app/_shell/address.ts";
import { category, categoryLedTo, questions } from "#app/_shell/reads.ts";
import { routes } from "#lib/words/routes.ts";

export type Asked = {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<SearchParams>;
};

/** The category and the page of its list that are asked for; every other spelling leads to the one address. */
export async function readCategory({ params, searchParams }: Asked) {
  const path = readPath((await params).path);
  const asked = readListAddress(await searchParams);
  const found = path === undefined || !asked ? undefined : await category(path);
  if (!asked || path === undefined) notFound();
  if (!found) {
    const led = await categoryLedTo(path);
    if (led === undefined) notFound();
    permanentRedirect(routes.category(led, asked));
  }
  if (found.path !== path || !asked.canonical)
    permanentRedirect(routes.category(found.path, asked));
  const { sort, page } = asked;
  const list = await questions({ scope: { of: "category", id: found.id }, sort, page });
  if (!list) notFound();
  return { category: found, sort, list };
}
