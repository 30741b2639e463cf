import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestMetadata } from "#app/_shell/metadata.ts";
import { questions } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { MemberHead } from "#components/members/member-head.tsx";
import { QuestionPages } from "#components/questions/question-pages.tsx";
import { memberRoutes } from "#lib/words/member-routes.ts";
import { type Asked, readMember } from "../read.ts";

async function read(address: Asked) {
  const { member, page } = await readMember(address, memberRoutes.memberQuestions);
  const list = await questions({ scope: { of: "member", id: member.id }, sort: "newest", page });
  return { member, list: list ?? notFound() };
}

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { member, list } = await read(address);
  return requestMetadata({
    title: `Questions by ${member.name}${list.page === 1 ? "" : `, page ${list.page}`}`,
    description: `Everything that ${member.name} asked here, the newest first, and what others answered.`,
    path: memberRoutes.memberQuestions(member.name, list.page),
    indexed: false,
  });
}

export default async function MemberQuestionsPage(address: Asked) {
  const { member, list } = await read(address);
  return (
    <Page>
      <MemberHead member={member} here="questions" />
      <QuestionPages
        list={list}
        href={(page) => memberRoutes.memberQuestions(member.name, page)}
        empty={`${member.name} has not asked anything yet.`}
      />
    </Page>
  );
}
