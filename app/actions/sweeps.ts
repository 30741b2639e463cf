"use server";

import { action } from "#app/_shell/action.ts";
import { sweep } from "#lib/members/sweep.ts";
import { unsweep } from "#lib/members/unsweep.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export const sweepPosts = action(sweep, { to: (e) => staffRoutes.swept(e.sweep) });

export const unsweepPosts = action(unsweep, { to: (e) => staffRoutes.swept(e.sweep) });
