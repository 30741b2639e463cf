"use server";

import { action } from "#app/_shell/action.ts";
import { describeTag as describe } from "#lib/taxonomy/describe-tag.ts";
import { mergeTag as merge } from "#lib/taxonomy/merge-tag.ts";
import { renameTag as rename } from "#lib/taxonomy/rename-tag.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

export const describeTag = action(describe, { to: (e) => adminRoutes.adminTag(e.tag, "saved") });

export const renameTag = action(rename, { to: (e) => adminRoutes.adminTag(e.tag, "renamed") });

export const mergeTag = action(merge, { to: (e) => adminRoutes.adminTag(e.into, "merged") });
