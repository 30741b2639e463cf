import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { moderator } from "#app/_shell/moderation.ts";
import { liftBlock, setBlock } from "#app/actions/blocks.ts";
import { Page } from "#components/layout/page.tsx";
import { Said } from "#components/members/account-page.tsx";
import { BlockForm } from "#components/moderation/block-form.tsx";
import { BlockList } from "#components/moderation/block-list.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { database } from "#db/client.ts";
import { listBlocks } from "#lib/blocks/queries.ts";
import { allows } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

const here = staffRoutes.blocks();

const blocker = cache(async () => {
  const who = await moderator();
  if (!allows("block.set", who, null)) notFound();
  return who;
});

export async function generateMetadata(): Promise<Metadata> {
  await blocker();
  return pageMetadata({
    title: "Blocks",
    description: "Addresses from which nobody writes for a time.",
    path: here,
    indexed: false,
  });
}

const said = new Map([
  ["set", "The block holds from now on."],
  ["lifted", "The block is over."],
]);

export default async function BlocksPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const who = await blocker();
  const { done } = await searchParams;
  const words = typeof done === "string" ? said.get(done) : undefined;
  return (
    <Page>
      <StaffNav who={who} here={here} />
      <div className="space-y-8">
        <h1>Blocks</h1>
        {words && <Said>{words}</Said>}
        <p>
          From a blocked address nobody writes or joins; everybody reads. At a blocked domain nobody
          gives an e-mail address. Many people can share an address, so each block ends by itself.
        </p>
        <BlockForm action={setBlock} />
        <section className="space-y-4" aria-labelledby="standing">
          <h2 id="standing">What is blocked now</h2>
          <BlockList blocks={await listBlocks(database())} lift={liftBlock} />
        </section>
      </div>
    </Page>
  );
}
