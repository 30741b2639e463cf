"use server";

import { action } from "#app/_shell/action.ts";
import { answer } from "#lib/appeals/answer.ts";
import { raise } from "#lib/appeals/raise.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export const raiseAppeal = action(raise, {
  to: ({ decision, suspension }) =>
    decision === null
      ? accountRoutes.suspension(suspension ?? 0, "appealed")
      : accountRoutes.decision(decision, "appealed"),
});

export const answerAppeal = action(answer, { to: (e) => staffRoutes.appeal(e.appeal) });
