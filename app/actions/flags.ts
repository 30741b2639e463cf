"use server";

import { action } from "#app/_shell/action.ts";
import { raise } from "#lib/flags/raise.ts";
import { settle } from "#lib/flags/settle.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export const raiseReport = action(raise, { to: (e) => accountRoutes.report(e.receipt) });

export const settleReports = action(settle, {
  to: (e) => (e.post === null ? staffRoutes.memberCaseById(e.member ?? 0) : staffRoutes.nextCase()),
});
