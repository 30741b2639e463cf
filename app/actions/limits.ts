"use server";

import { action } from "#app/_shell/action.ts";
import { setReporting as reporting } from "#lib/flags/set-reporting.ts";
import { setPoints as points } from "#lib/members/set-points.ts";
import { setHolding as holding } from "#lib/moderation/set-holding.ts";
import { setGuarding as guarding } from "#lib/safety/set-guarding.ts";
import { setRules as voting } from "#lib/votes/set-rules.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

const at =
  (what: string) =>
  ({ category }: { category: number | null }) =>
    category === null ? adminRoutes.adminLimits(what) : adminRoutes.adminCategory(category, what);

export const setHolding = action(holding, { to: at("holding") });

export const setGuarding = action(guarding, { to: () => adminRoutes.adminLimits("guarding") });

export const setVoting = action(voting, { to: at("voting") });

export const setReporting = action(reporting, { to: () => adminRoutes.adminLimits("reporting") });

export const setPoints = action(points, { to: () => adminRoutes.adminLimits("points") });
