import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { actor } from "#app/_shell/session.ts";
import { appealCase } from "#app/_shell/statements.ts";
import { answerAppeal } from "#app/actions/appeals.ts";
import { Page } from "#components/layout/page.tsx";
import { AppealCaseView } from "#components/moderation/appeal-case.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type Asked = { params: Promise<{ id: string }> };

const read = async ({ params }: Asked) => appealCase((await params).id);

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { id } = await read(asked);
  return pageMetadata({
    title: "An appeal",
    description: "Somebody asks that a decision be looked at again.",
    path: staffRoutes.appeal(id),
    indexed: false,
  });
}

export default async function AppealPage(asked: Asked) {
  return (
    <Page>
      <StaffNav who={await actor()} here={staffRoutes.queue()} />
      <AppealCaseView found={await read(asked)} answer={answerAppeal} />
    </Page>
  );
}
