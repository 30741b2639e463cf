"use server";

import { action } from "#app/_shell/action.ts";
import { entering } from "#app/_shell/entering.ts";
import { forgetSession } from "#app/_shell/session.ts";
import { perform } from "#lib/command.ts";
import { askReset } from "#lib/members/ask-reset.ts";
import { askSignInLink } from "#lib/members/ask-sign-in-link.ts";
import { changeEmail } from "#lib/members/change-email.ts";
import { changeName } from "#lib/members/change-name.ts";
import { changePassword } from "#lib/members/change-password.ts";
import { confirmEmail } from "#lib/members/confirm-email.ts";
import { describe } from "#lib/members/describe.ts";
import { endSession } from "#lib/members/end-session.ts";
import { leave } from "#lib/members/leave.ts";
import { resetPassword } from "#lib/members/reset-password.ts";
import { signInByLink } from "#lib/members/sign-in-by-link.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";

export const askForReset = action(askReset, { to: () => accountRoutes.forgot("sent"), even: true });

export const resetMemberPassword = action(resetPassword, {
  to: () => accountRoutes.resetPassword(undefined, "changed"),
  after: forgetSession,
});

export const askForSignInLink = action(askSignInLink, {
  to: () => accountRoutes.signInByLink(undefined, "sent"),
  even: true,
});

export const signInMemberByLink = entering((db, who, raw, circumstances) =>
  perform(db, who, signInByLink, raw, circumstances),
);

export const confirmMemberEmail = action(confirmEmail, {
  to: () => accountRoutes.confirmEmail(undefined, "confirmed"),
});

export const describeMember = action(describe, { to: () => accountRoutes.profile("changed") });

export const changeMemberName = action(changeName, { to: () => accountRoutes.profile("changed") });

export const changeMemberEmail = action(changeEmail, {
  to: () => accountRoutes.accountEmail("asked"),
  proving: true,
  even: true,
});

export const changeMemberPassword = action(changePassword, {
  to: () => accountRoutes.accountPassword("changed"),
  proving: true,
});

export const endMemberSession = action(endSession, { to: () => accountRoutes.sessions("ended") });

export const leaveSite = action(leave, {
  to: () => accountRoutes.leave("left"),
  proving: true,
  after: forgetSession,
});
