"use server";

import { action } from "#app/_shell/action.ts";
import { unsubscribe } from "#lib/mail/unsubscribe.ts";
import { choose } from "#lib/notices/choose.ts";
import { read } from "#lib/notices/read.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";

export const readNotices = action(read, { to: () => accountRoutes.notices(), stay: true });

export const chooseNotices = action(choose, { to: () => accountRoutes.noticeSettings("chosen") });

export const stopMails = action(unsubscribe, {
  to: () => accountRoutes.stopMails(undefined, "stopped"),
});
