"use server";

import { action } from "#app/_shell/action.ts";
import { onward } from "#app/_shell/moderation.ts";
import { undo } from "#lib/moderation/undo.ts";
import { approve } from "#lib/posts/approve.ts";
import { approveEdited } from "#lib/posts/approve-edited.ts";
import { hide } from "#lib/posts/hide.ts";
import { lock } from "#lib/posts/lock.ts";
import { reject } from "#lib/posts/reject.ts";
import { restore } from "#lib/posts/restore.ts";
import { sendBack } from "#lib/posts/send-back.ts";
import { routes } from "#lib/words/routes.ts";

/** After each of them the next case comes. */
const leading = { to: (e: { post: number }) => onward(e.post) };

export const approveCase = action(approve, leading);

export const approveEditedCase = action(approveEdited, leading);

export const rejectCase = action(reject, leading);

export const sendBackCase = action(sendBack, leading);

export const hideCase = action(hide, leading);

export const restoreCase = action(restore, leading);

export const lockCase = action(lock, leading);

export const undoDecision = action(undo, { to: (e) => routes.postCase(e.post) });
