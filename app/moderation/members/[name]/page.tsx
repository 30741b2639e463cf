import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { readSegment, type SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { moderator } from "#app/_shell/moderation.ts";
import {
  appointMember,
  giveCategoryToMember,
  noteMember,
  reinstateMember,
  suspendMember,
  takeCategoryFromMember,
  warnMember,
} from "#app/actions/conduct.ts";
import { settleReports } from "#app/actions/flags.ts";
import { sweepPosts } from "#app/actions/sweeps.ts";
import { Page } from "#components/layout/page.tsx";
import { MemberCaseView } from "#components/moderation/member-case.tsx";
import { ProfileReports } from "#components/moderation/profile-reports.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { database } from "#db/client.ts";
import { listProfileReports } from "#lib/flags/queries.ts";
import { findMemberCase } from "#lib/members/case.ts";
import { listCategoryPaths } from "#lib/taxonomy/queries.ts";
import { allows } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type Asked = { params: Promise<{ name: string }>; searchParams: Promise<SearchParams> };

const read = cache(async (raw: string) => {
  const who = await moderator();
  if (!allows("member.review", who, null)) notFound();
  const name = readSegment(raw);
  const found = name === undefined ? undefined : await findMemberCase(database(), name);
  if (!found) notFound();
  if (found.name !== name) permanentRedirect(staffRoutes.memberCase(found.name));
  return { who, member: found };
});

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { member } = await read((await params).name);
  return pageMetadata({
    title: `${member.name}, for moderators`,
    description: "What moderators know of a member, and what they can do.",
    path: staffRoutes.memberCase(member.name),
    indexed: false,
  });
}

const acts = {
  appointMember,
  giveCategoryToMember,
  noteMember,
  reinstateMember,
  suspendMember,
  sweepPosts,
  takeCategoryFromMember,
  warnMember,
};

export default async function MemberCasePage({ params, searchParams }: Asked) {
  const { who, member } = await read((await params).name);
  const { done } = await searchParams;
  const choices = allows("moderator.appoint", who, member)
    ? await listCategoryPaths(database())
    : [];
  return (
    <Page>
      <StaffNav who={who} here={staffRoutes.findMemberCase()} />
      <MemberCaseView
        member={member}
        who={who}
        choices={choices}
        acts={acts}
        reports={
          <ProfileReports
            member={member.id}
            reports={await listProfileReports(database(), member.id)}
            settle={settleReports}
          />
        }
        done={typeof done === "string" ? done : undefined}
      />
    </Page>
  );
}
