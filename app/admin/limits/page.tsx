import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import {
  setGuarding,
  setHolding,
  setPoints,
  setReporting,
  setVoting,
} from "#app/actions/limits.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Part } from "#components/admin/part.tsx";
import { ReportingForm } from "#components/flags/reporting-form.tsx";
import { PointsForm } from "#components/members/points-form.tsx";
import { HoldingForm } from "#components/moderation/holding-form.tsx";
import { GuardingForm } from "#components/safety/guarding-form.tsx";
import { VotingForm } from "#components/votes/voting-form.tsx";
import { database } from "#db/client.ts";
import { findReportingRules } from "#lib/flags/hiding.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import { pointFields } from "#lib/members/set-points.ts";
import { findHoldingRules } from "#lib/moderation/holding.ts";
import { findGuardingRules } from "#lib/safety/guarding.ts";
import { findVotingRules, usualVoting } from "#lib/votes/rules.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

const title = "Limits and switches";
const here = adminRoutes.adminLimits();

export const generateMetadata = (): Promise<Metadata> =>
  adminMetadata("holding.set", { title, description: "What goes how, and how often.", path: here });

const said = {
  holding: "It holds for what is written from now on.",
  guarding: "The site guards so from now on.",
  voting: "Voting goes so from now on.",
  reporting: "Reports count so from now on.",
  points: "These rules count from now on. What was counted before follows where you asked for it.",
};

type Asked = { searchParams: Promise<SearchParams> };

export default async function LimitsPage({ searchParams }: Asked) {
  const who = await administrator("holding.set");
  const db = database();
  const done = saidOf(await searchParams, said);
  return (
    <AdminPage title={title} who={who} here={here} said={done}>
      <p>
        Each category can have rules of its own about what waits and how voting goes:{" "}
        <a href={adminRoutes.adminCategories()}>they stand on its page</a>. How long texts may be
        and how often things can be done is the same everywhere:{" "}
        <a href={routes.rules()}>the page of rules</a> shows it.
      </p>
      <Part id="holding" title="What waits for a moderator">
        <p>Whoever has a role, or moderates the category, never waits.</p>
        <HoldingForm action={setHolding} rules={await findHoldingRules(db)} />
      </Part>
      <Part id="guarding" title="Against advertising and floods">
        <p>
          Somebody is new in their first day here, or while nothing of theirs is in sight. Guests
          are always new. <a href={staffRoutes.words()}>Words that are watched for</a> have a page
          of their own.
        </p>
        <GuardingForm action={setGuarding} rules={await findGuardingRules(db)} />
      </Part>
      <Part id="voting" title="Voting">
        <VotingForm action={setVoting} rules={await findVotingRules(db)} usual={usualVoting} />
      </Part>
      <Part id="reporting" title="Reports">
        <p>Everybody can report, with or without an account. That cannot be switched off.</p>
        <ReportingForm action={setReporting} rules={await findReportingRules(db)} />
      </Part>
      <Part id="points" title="Points">
        <PointsForm action={setPoints} values={pointFields(await findPointRules(db))} />
      </Part>
    </AdminPage>
  );
}
