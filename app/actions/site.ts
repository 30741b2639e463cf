"use server";

import { action } from "#app/_shell/action.ts";
import { describe } from "#lib/site/describe.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

export const describeSite = action(describe, { to: () => adminRoutes.adminSite("saved") });
