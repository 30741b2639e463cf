import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { goneMetadata } from "#app/_shell/gone.ts";
import { tellMachines } from "#app/_shell/machines.ts";
import { questionMetadata } from "#app/_shell/metadata.ts";
import { Gone } from "#components/layout/gone.tsx";
import { questionCrumbs, questionData } from "#components/seo/question.ts";
import { breadcrumbData } from "#components/seo/site.ts";
import { environment } from "#env";
import { readThread } from "../read.ts";
import { ViewerThread } from "./_parts/viewer-thread.tsx";

type Asked = {
  params: Promise<{ id: string; slug: string }>;
  searchParams: Promise<SearchParams>;
};

async function read({ params, searchParams }: Asked) {
  const { id, slug } = await params;
  return readThread(id, await searchParams, slug);
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const found = await read(asked);
  if (found === "gone") return goneMetadata;
  return questionMetadata(found.thread);
}

export default async function QuestionPage(asked: Asked) {
  const found = await read(asked);
  if (found === "gone") return <Gone what="question" />;
  const origin = environment().SITE_URL;
  tellMachines(
    questionData(origin, found.thread, found.order),
    breadcrumbData(origin, questionCrumbs(found.thread)),
  );
  return <ViewerThread thread={found.thread} order={found.order} />;
}
