import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestMetadata } from "#app/_shell/metadata.ts";
import { memberAnswers } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { MemberAnswers } from "#components/members/member-answers.tsx";
import { MemberHead } from "#components/members/member-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { memberRoutes } from "#lib/words/member-routes.ts";
import { type Asked, readMember } from "../read.ts";

async function read(address: Asked) {
  const { member, page } = await readMember(address, memberRoutes.memberAnswers);
  return { member, list: (await memberAnswers(member.id, page)) ?? notFound() };
}

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { member, list } = await read(address);
  return requestMetadata({
    title: `Answers by ${member.name}${list.page === 1 ? "" : `, page ${list.page}`}`,
    description: `Everything that ${member.name} answered here, the newest first, under its question.`,
    path: memberRoutes.memberAnswers(member.name, list.page),
    indexed: false,
  });
}

export default async function MemberAnswersPage(address: Asked) {
  const { member, list } = await read(address);
  return (
    <Page>
      <MemberHead member={member} here="answers" />
      <MemberAnswers answers={list.rows} name={member.name} heading="h2" />
      <div className="mt-8">
        <Pager
          page={list.page}
          pageCount={list.pageCount}
          href={(page) => memberRoutes.memberAnswers(member.name, page)}
          label="Pages of answers"
        />
      </div>
    </Page>
  );
}
