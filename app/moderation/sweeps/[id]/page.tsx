import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readId } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { moderator } from "#app/_shell/moderation.ts";
import { unsweepPosts } from "#app/actions/sweeps.ts";
import { Page } from "#components/layout/page.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { SweptView } from "#components/moderation/swept-view.tsx";
import { database } from "#db/client.ts";
import { findSweep } from "#lib/members/sweeps.ts";
import { allows } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type Asked = { params: Promise<{ id: string }> };

const read = cache(async (raw: string) => {
  const who = await moderator();
  const id = readId(raw);
  const found = id === undefined ? undefined : await findSweep(database(), id);
  if (!found || !allows("member.sweep", who, found.subject)) notFound();
  return { who, found };
});

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { found } = await read((await params).id);
  return pageMetadata({
    title: "Hidden together",
    description: "Posts of somebody that were hidden at once.",
    path: staffRoutes.swept(found.id),
    indexed: false,
  });
}

export default async function SweptPage({ params }: Asked) {
  const { who, found } = await read((await params).id);
  return (
    <Page>
      <StaffNav who={who} here={staffRoutes.swept(found.id)} />
      <SweptView found={found} action={unsweepPosts} />
    </Page>
  );
}
