import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { readId } from "#app/_shell/address.ts";
import { place } from "#app/_shell/reads.ts";
import { Gone } from "#components/layout/gone.tsx";
import { routes } from "#lib/words/routes.ts";
import { requestContext } from "#server/front/context.ts";

type Asked = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Deleted", robots: { index: false } };

/** Leads to where the answer stands; what stays here is one that was deleted. */
export default async function AnswerById({ params }: Asked) {
  const id = readId((await params).id);
  const found = id === undefined ? undefined : await place("answer", id);
  if (!found) notFound();
  if (found !== "deleted") {
    permanentRedirect(`${routes.question(found.question, { page: found.page })}#${found.anchor}`);
  }
  const context = requestContext();
  if (context) context.status = 410;
  return <Gone what="answer" />;
}
