"use server";

import { action } from "#app/_shell/action.ts";
import { dropReply as drop } from "#lib/moderation/drop-reply.ts";
import { writeReply as write } from "#lib/moderation/write-reply.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

export const writeReply = action(write, { to: () => adminRoutes.adminReplies("saved") });

export const dropReply = action(drop, { to: () => adminRoutes.adminReplies("dropped") });
