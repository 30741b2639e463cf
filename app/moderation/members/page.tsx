import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readId, type SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { moderator } from "#app/_shell/moderation.ts";
import { Page } from "#components/layout/page.tsx";
import { FindMember } from "#components/moderation/find-member.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { database } from "#db/client.ts";
import { findMemberName } from "#lib/members/case.ts";
import { findMember } from "#lib/members/queries.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

const here = staffRoutes.findMemberCase();

export async function generateMetadata(): Promise<Metadata> {
  await moderator();
  return pageMetadata({
    title: "Members, for moderators",
    description: "Find what moderators know of a member.",
    path: here,
    indexed: false,
  });
}

type Asked = { searchParams: Promise<SearchParams> };

export default async function FindMemberPage({ searchParams }: Asked) {
  const who = await moderator();
  const { id, name, done } = await searchParams;
  if (typeof id === "string") {
    const known = readId(id);
    const found = known === undefined ? undefined : await findMemberName(database(), known);
    redirect(
      staffRoutes.memberCase(found ?? notFound(), typeof done === "string" ? done : undefined),
    );
  }
  const asked = typeof name === "string" ? name.trim() : "";
  const found = asked === "" ? undefined : await findMember(database(), asked);
  if (found) redirect(staffRoutes.memberCase(found.name));
  return (
    <Page>
      <StaffNav who={who} here={here} />
      <FindMember asked={asked} />
    </Page>
  );
}
