import { notFound, permanentRedirect } from "next/navigation";
import { readListAddress, readSegment, type SearchParams } from "#app/_shell/address.ts";
import { questions, tag } from "#app/_shell/reads.ts";
import { routes } from "#lib/words/routes.ts";

export type Asked = { params: Promise<{ tag: string }>; searchParams: Promise<SearchParams> };

/** The tag and the page of its list that are asked for; synonyms and other spellings lead to the one address. */
export async function readTag({ params, searchParams }: Asked) {
  const name = readSegment((await params).tag);
  const asked = readListAddress(await searchParams);
  const found = name === undefined || !asked ? undefined : await tag(name);
  if (!asked || !found) notFound();
  if ("synonymOf" in found) permanentRedirect(routes.tag(found.synonymOf, asked));
  if (found.name !== name || !asked.canonical) permanentRedirect(routes.tag(found.name, asked));
  const { sort, page } = asked;
  const list = await questions({ scope: { of: "tag", id: found.id }, sort, page });
  if (!list) notFound();
  return { tag: found, sort, list };
}
