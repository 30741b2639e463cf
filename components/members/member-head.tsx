import type { ReactNode } from "react";
import { Points, RoleBadge } from "#components/members/byline.tsx";
import { MemberFacts } from "#components/members/member-facts.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { MemberShown } from "#lib/members/queries.ts";
import { memberRoutes } from "#lib/words/member-routes.ts";
import { routes } from "#lib/words/routes.ts";

const places = {
  overview: { label: "Overview", title: "", address: routes.member },
  questions: { label: "Questions", title: "Questions by ", address: memberRoutes.memberQuestions },
  answers: { label: "Answers", title: "Answers by ", address: memberRoutes.memberAnswers },
  points: { label: "Points", title: "Points of ", address: memberRoutes.memberPoints },
};
type Place = keyof typeof places;

type MemberHeadProps = { member: MemberShown; here: Place; children?: ReactNode };

/** The top of each of a member's pages, and the way to the others. */
export function MemberHead({ member, here, children }: MemberHeadProps) {
  const tabs = Object.entries(places).map(([place, { label, address }]) => ({
    label,
    href: address(member.name),
    current: place === here,
  }));
  return (
    <div className="mb-8 space-y-4">
      <Breadcrumbs crumbs={[{ label: "Members", href: routes.members() }]} />
      <h1>
        {places[here].title}
        <bdi>{member.name}</bdi>
      </h1>
      <p className="text-soft">
        <RoleBadge role={member.role} /> <Points of={member.points} />
      </p>
      {member.suspended && (
        <Notice label="Suspended">
          <p>
            This account is suspended for now: it can read and not write. What was written before
            stays where it is. A suspension is a pause, not a verdict on a person.
          </p>
        </Notice>
      )}
      {here === "overview" && <MemberFacts member={member} />}
      {children}
      {here === "overview" && (
        <p className="text-sm">
          <a href={memberRoutes.reportMember(member.name)} rel="nofollow">
            Report this profile
          </a>
        </p>
      )}
      <Tabs label={`Pages of ${member.name}`} tabs={tabs} />
    </div>
  );
}
