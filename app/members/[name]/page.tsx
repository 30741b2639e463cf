import type { Metadata } from "next";
import { ViewerCase } from "#app/_parts/viewer-case.tsx";
import { ViewerFollow } from "#app/_parts/viewer-follow.tsx";
import { tellMachines } from "#app/_shell/machines.ts";
import { requestMetadata } from "#app/_shell/metadata.ts";
import { memberAnswers, questions } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { MemberHead } from "#components/members/member-head.tsx";
import { PointsExplained } from "#components/members/points-explained.tsx";
import { RecentAnswers, RecentQuestions } from "#components/members/recent.tsx";
import { profileData } from "#components/seo/site.ts";
import { environment } from "#env";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readMember } from "./read.ts";

const read = (address: Asked) => readMember(address, routes.member);

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { member } = await read(address);
  const wrote = member.questionCount + member.answerCount + member.commentCount > 0;
  return requestMetadata({
    title: member.name,
    description: `${member.name} takes part in this community: questions, answers and points explained. ${member.about ?? ""}`,
    path: routes.member(member.name),
    type: "profile",
    indexed: wrote,
    feed: {
      title: `Questions asked by ${member.name}`,
      href: machineRoutes.memberFeed(member.name),
    },
  });
}

export default async function MemberPage(address: Asked) {
  const { member } = await read(address);
  const [asked, answered] = await Promise.all([
    questions({ scope: { of: "member", id: member.id }, sort: "newest", page: 1 }),
    memberAnswers(member.id, 1),
  ]);
  tellMachines(profileData(environment().SITE_URL, member));
  return (
    <Page>
      <MemberHead member={member} here="overview">
        <ViewerFollow subject="member" id={member.id} at={member.name} />
        <ViewerCase name={member.name} />
      </MemberHead>
      <div className="space-y-12">
        <section className="space-y-3" aria-labelledby="points">
          <h2 id="points">Points</h2>
          <PointsExplained member={member} />
        </section>
        <RecentQuestions name={member.name} list={asked} />
        <RecentAnswers name={member.name} list={answered} />
      </div>
    </Page>
  );
}
