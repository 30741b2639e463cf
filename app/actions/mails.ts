"use server";

import { action } from "#app/_shell/action.ts";
import { mailFirst } from "#app/_shell/first.ts";
import { resetMailWords as reset } from "#lib/mail/reset-words.ts";
import { setMailWords as set } from "#lib/mail/set-words.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

export const setMailWords = action(set, {
  to: (e) => adminRoutes.adminMail(e.mail, "saved"),
  first: mailFirst,
});

export const resetMailWords = action(reset, {
  to: (e) => adminRoutes.adminMail(e.mail, "reset"),
});
