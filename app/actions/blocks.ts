"use server";

import { action } from "#app/_shell/action.ts";
import { lift } from "#lib/blocks/lift.ts";
import { set } from "#lib/blocks/set.ts";
import { routes } from "#lib/words/routes.ts";

export const setBlock = action(set, { to: () => routes.blocks("set") });

export const liftBlock = action(lift, { to: () => routes.blocks("lifted") });
