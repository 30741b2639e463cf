"use server";

import { action } from "#app/_shell/action.ts";
import { lift } from "#lib/blocks/lift.ts";
import { set } from "#lib/blocks/set.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export const setBlock = action(set, { to: () => staffRoutes.blocks("set") });

export const liftBlock = action(lift, { to: () => staffRoutes.blocks("lifted") });
