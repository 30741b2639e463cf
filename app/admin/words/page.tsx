import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readId, type SearchParams } from "#app/_shell/address.ts";
import { administrator } from "#app/_shell/administration.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { categories } from "#app/_shell/reads.ts";
import { unwatchWords, watchWords } from "#app/actions/safety.ts";
import { AdminNav } from "#components/admin/admin-nav.tsx";
import { Page } from "#components/layout/page.tsx";
import { Said } from "#components/members/account-page.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { WatchForm } from "#components/safety/watch-form.tsx";
import { WatchedList, WatchedPages } from "#components/safety/watched-list.tsx";
import { WatchedMeaning } from "#components/safety/watched-meaning.tsx";
import { categoryChoices } from "#components/taxonomy/category-choices.ts";
import { database } from "#db/client.ts";
import { listWatched } from "#lib/safety/queries.ts";
import { allows } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

const here = staffRoutes.words();

export async function generateMetadata(): Promise<Metadata> {
  await administrator("words.read");
  return pageMetadata({
    title: "Watched words",
    description: "What is watched for in what people write, and what happens then.",
    path: here,
    indexed: false,
  });
}

const said = new Map([
  ["watched", "It is watched for from now on."],
  ["unwatched", "It is watched for no more."],
]);

type Asked = { searchParams: Promise<SearchParams> };

export default async function WordsPage({ searchParams }: Asked) {
  const who = await administrator("words.read");
  const { done, before: raw } = await searchParams;
  const before = typeof raw === "string" ? readId(raw) : undefined;
  if (raw !== undefined && before === undefined) notFound();
  const words = typeof done === "string" ? said.get(done) : undefined;
  const may = allows("words.watch", who, null);
  const { rows, next } = await listWatched(database(), before);
  const choices = may ? categoryChoices(await categories()) : [];
  return (
    <Page>
      {may ? <AdminNav who={who} here={here} /> : <StaffNav who={who} here={here} />}
      <div className="space-y-8">
        <h1>Watched words</h1>
        {words && <Said>{words}</Said>}
        <WatchedMeaning />
        {may && <WatchForm action={watchWords} categories={choices} />}
        <section className="space-y-4" aria-labelledby="watched">
          <h2 id="watched">What is watched for now</h2>
          <WatchedList rows={rows} end={may ? unwatchWords : undefined} />
          <WatchedPages before={before} next={next} />
        </section>
      </div>
    </Page>
  );
}
