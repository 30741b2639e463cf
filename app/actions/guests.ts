"use server";

import { action } from "#app/_shell/action.ts";
import { guestHere } from "#app/_shell/guest.ts";
import { enteringAsGuest, leavingAsGuest } from "#app/_shell/guest-door.ts";
import { claim } from "#lib/guests/claim.ts";
import { confirm } from "#lib/guests/confirm.ts";
import { eraseAddress } from "#lib/guests/erase-address.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { routes } from "#lib/words/routes.ts";

export const enterAsGuest = enteringAsGuest();

export const leaveAsGuest = leavingAsGuest();

export const confirmGuest = action(confirm, { to: accountRoutes.guestConfirmed });

export const eraseGuestAddress = action(eraseAddress, {
  to: () => routes.guest(),
  stay: true,
  as: guestHere,
});

export const withdrawAsGuest = action(withdraw, { to: () => routes.guest(), stay: true });

export const claimGuest = action(claim, { to: () => routes.things() });
