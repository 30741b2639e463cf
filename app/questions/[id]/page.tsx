import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { Gone } from "#components/layout/gone.tsx";
import { readThread } from "./read.ts";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export const metadata: Metadata = { title: "Deleted", robots: { index: false } };

/** Leads to the question's own address; what stays here is a question that was deleted. */
export default async function QuestionById({ params, searchParams }: Asked) {
  await readThread((await params).id, await searchParams);
  return <Gone what="question" />;
}
