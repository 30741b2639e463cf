"use server";

import { action } from "#app/_shell/action.ts";
import { onward } from "#app/_shell/moderation.ts";
import { undo } from "#lib/moderation/undo.ts";
import { approve } from "#lib/posts/approve.ts";
import { approveEdited } from "#lib/posts/approve-edited.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { convert } from "#lib/posts/convert.ts";
import { deletePost as remove } from "#lib/posts/delete.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { lock } from "#lib/posts/lock.ts";
import { reject } from "#lib/posts/reject.ts";
import { restore } from "#lib/posts/restore.ts";
import { reveal } from "#lib/posts/reveal.ts";
import { sendBack } from "#lib/posts/send-back.ts";
import { unlock } from "#lib/posts/unlock.ts";
import { close } from "#lib/questions/close.ts";
import { merge } from "#lib/questions/merge.ts";
import { move } from "#lib/questions/move.ts";
import { reopen } from "#lib/questions/reopen.ts";
import type { PostAct } from "#lib/words/acts.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

/** After each of them the next case comes. */
const leading = { to: (e: { post: number }) => onward(e.post) };

export const approveCase = action(approve, leading);

export const approveEditedCase = action(approveEdited, leading);

export const rejectCase = action(reject, leading);

export const sendBackCase = action(sendBack, leading);

export const hideCase = action(hide, leading);

export const restoreCase = action(restore, leading);

export const lockCase = action(lock, leading);

export const closeCase = action(close, { to: (e) => onward(e.question) });

export const undoDecision = action(undo, { to: (e) => staffRoutes.postCase(e.post) });

const there = (done: PostAct) => ({
  to: (e: { post: number }) => routes.moderatedPost(e.post, done),
});
const atQuestion = (done: PostAct) => ({
  to: (e: { question: number }) => routes.moderatedPost(e.question, done),
});
/** The post itself has no page any more. */
const inThread = { to: (e: { question: number }) => routes.questionById(e.question) };

export const holdPost = action(hold, there("hold"));

export const hidePost = action(hide, there("hide"));

export const restorePost = action(restore, there("restore"));

export const lockPost = action(lock, there("lock"));

export const unlockPost = action(unlock, there("unlock"));

export const convertPost = action(convert, there("convert"));

export const concealPost = action(conceal, there("conceal"));

export const revealPost = action(reveal, there("reveal"));

export const deletePost = action(remove, inThread);

export const closeQuestion = action(close, atQuestion("close"));

export const reopenQuestion = action(reopen, atQuestion("reopen"));

export const moveQuestion = action(move, atQuestion("move"));

export const mergeQuestion = action(merge, inThread);
