"use server";

import { action } from "#app/_shell/action.ts";
import { acknowledge } from "#lib/members/acknowledge.ts";
import { appoint } from "#lib/members/appoint.ts";
import { find } from "#lib/members/find.ts";
import { note } from "#lib/members/note.ts";
import { reinstate } from "#lib/members/reinstate.ts";
import { suspend } from "#lib/members/suspend.ts";
import { warn } from "#lib/members/warn.ts";
import { giveCategory } from "#lib/taxonomy/give-category.ts";
import { takeCategory } from "#lib/taxonomy/take-category.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export const noteMember = action(note, {
  to: (e) => staffRoutes.memberCaseById(e.member, "noted"),
});

export const warnMember = action(warn, {
  to: (e) => staffRoutes.memberCaseById(e.member, "warned"),
});

export const suspendMember = action(suspend, {
  to: (e) => staffRoutes.memberCaseById(e.member, "suspended"),
});

export const reinstateMember = action(reinstate, {
  to: (e) => staffRoutes.memberCaseById(e.member, "reinstated"),
});

export const acknowledgeWarning = action(acknowledge, { to: (e) => routes.warning(e.warning) });

export const findMember = action(find, { to: (e) => staffRoutes.memberCaseById(e.member) });

export const appointMember = action(appoint, {
  to: (e) => staffRoutes.memberCaseById(e.member, "appointed"),
});

export const giveCategoryToMember = action(giveCategory, {
  to: (e) => staffRoutes.memberCaseById(e.member, "given"),
});

export const takeCategoryFromMember = action(takeCategory, {
  to: (e) => staffRoutes.memberCaseById(e.member, "taken"),
});
