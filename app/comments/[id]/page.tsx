import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { readId } from "#app/_shell/address.ts";
import { leadToOwn } from "#app/_shell/edits.ts";
import { gone, goneMetadata } from "#app/_shell/gone.ts";
import { place } from "#app/_shell/reads.ts";
import { Gone } from "#components/layout/gone.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }> };

export const metadata: Metadata = goneMetadata;

/** Leads to where the comment stands; what stays here is one that was deleted. */
export default async function CommentById({ params }: Asked) {
  const id = readId((await params).id);
  const found = id === undefined ? undefined : await place("comment", id);
  if (!found) return leadToOwn(id);
  if (found !== "deleted") {
    permanentRedirect(`${routes.question(found.question, { page: found.page })}#${found.anchor}`);
  }
  gone();
  return <Gone what="comment" />;
}
