"use server";

import { action } from "#app/_shell/action.ts";
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
const onward = { to: (e: { post: number }) => routes.nextCase(e.post) };

export const approveCase = action(approve, onward);

export const approveEditedCase = action(approveEdited, onward);

export const rejectCase = action(reject, onward);

export const sendBackCase = action(sendBack, onward);

export const hideCase = action(hide, onward);

export const restoreCase = action(restore, onward);

export const lockCase = action(lock, onward);

export const undoDecision = action(undo, { to: (e) => routes.postCase(e.post) });
