"use server";

import { action } from "#app/_shell/action.ts";
import { follow as begin } from "#lib/follows/follow.ts";
import { unfollow as end } from "#lib/follows/unfollow.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { routes } from "#lib/words/routes.ts";

export const follow = action(begin, { to: accountRoutes.followed, stay: true });

/** From the list of what one follows, to which it leads back. */
export const unfollowListed = action(end, { to: () => routes.things("following"), stay: true });

export const unfollow = action(end, { to: accountRoutes.followed, stay: true });
