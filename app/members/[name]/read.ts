import { notFound, permanentRedirect } from "next/navigation";
import { readPageAddress, readSegment, type SearchParams } from "#app/_shell/address.ts";
import { member } from "#app/_shell/reads.ts";

export type Asked = { params: Promise<{ name: string }>; searchParams: Promise<SearchParams> };

/** The member and the page that are asked for; every other spelling leads to the one address. */
export async function readMember(
  { params, searchParams }: Asked,
  address: (name: string, page: number) => string,
) {
  const name = readSegment((await params).name);
  const asked = readPageAddress(await searchParams);
  const found = name === undefined || !asked ? undefined : await member(name);
  if (!asked || !found) notFound();
  if (found.name !== name || !asked.canonical) permanentRedirect(address(found.name, asked.page));
  return { member: found, page: asked.page };
}
