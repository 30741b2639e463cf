import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readId } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { moderator } from "#app/_shell/moderation.ts";
import { sweepPosts } from "#app/actions/sweeps.ts";
import { Page } from "#components/layout/page.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { SweepView, sweepTitle } from "#components/moderation/sweep-view.tsx";
import { database } from "#db/client.ts";
import { findSweepable } from "#lib/members/sweeps.ts";
import { allows } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type Asked = { params: Promise<{ id: string }> };

const read = cache(async (raw: string) => {
  const who = await moderator();
  const post = readId(raw);
  const found = post === undefined ? undefined : await findSweepable(database(), post);
  if (post === undefined || !found || !allows("member.sweep", who, found.subject)) notFound();
  return { who, post, found };
});

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { post, found } = await read((await params).id);
  return pageMetadata({
    title: sweepTitle(found),
    description: "Hide all that somebody wrote at once.",
    path: staffRoutes.sweep(post),
    indexed: false,
  });
}

export default async function SweepPage({ params }: Asked) {
  const { who, post, found } = await read((await params).id);
  return (
    <Page>
      <StaffNav who={who} here={staffRoutes.sweep(post)} />
      <SweepView post={post} found={found} action={sweepPosts} />
    </Page>
  );
}
