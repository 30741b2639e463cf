import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { pointRules, site } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { Abilities } from "#components/site/abilities.tsx";
import { Contact } from "#components/site/contact.tsx";
import { EarningTable } from "#components/site/earnings.tsx";
import { LengthTable } from "#components/site/lengths.tsx";
import { OtherLimits, PaceTable } from "#components/site/limits.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { openRoutes } from "#lib/words/open-routes.ts";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Rules",
  description:
    "How we treat each other here, who may do what, how long texts may be, how often, and what earns points.",
  path: routes.rules(),
});

export default async function RulesPage() {
  const { rulesHtml, contact } = await site();
  return (
    <Page>
      <div className="space-y-12">
        <div className="space-y-5">
          <h1>Rules</h1>
          <Prose html={rulesHtml} />
          {contact && <Contact at={contact} />}
        </div>
        <section className="space-y-4">
          <h2 id="abilities">Who may do what</h2>
          <p>
            <a href={openRoutes.moderation()}>How this site is moderated</a> says how to report and
            to appeal, and what was decided, in numbers.
          </p>
          <p>What this table does not allow is refused, with a sentence that says why.</p>
          <Abilities />
        </section>
        <section className="space-y-4">
          <h2 id="lengths">How long things may be</h2>
          <LengthTable />
        </section>
        <section className="space-y-4">
          <h2 id="paces">How often things can be done</h2>
          <p>
            Whoever is too fast is told when to go on, and keeps what they typed. People who share
            an internet connection, as in one household, count together.
          </p>
          <PaceTable />
          <OtherLimits />
        </section>
        <section className="space-y-4">
          <h2 id="points">What earns points</h2>
          <p>
            Points thank people for taking part. They say nothing about anybody’s worth or training.
            When a post is hidden, its points go with it. Each member’s page explains their total.
          </p>
          <EarningTable points={await pointRules()} />
        </section>
      </div>
    </Page>
  );
}
