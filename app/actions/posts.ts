"use server";

import { action } from "#app/_shell/action.ts";
import { orDraft } from "#app/_shell/drafting.ts";
import { previewFirst, similarFirst } from "#app/_shell/first.ts";
import { post as answer } from "#lib/answers/post.ts";
import { post as comment } from "#lib/comments/post.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { ask } from "#lib/questions/ask.ts";
import { routes } from "#lib/words/routes.ts";

const posting = { stay: true, guests: true, once: true };

const asking = action(ask, {
  ...posting,
  to: (e) => (e.waits ? routes.ownPost(e.question) : routes.questionById(e.question)),
  first: similarFirst,
});

const answering = action(answer, {
  ...posting,
  to: (e) => (e.waits ? routes.ownPost(e.answer) : routes.answer(e.answer)),
  first: previewFirst,
});

const commenting = action(comment, {
  ...posting,
  to: (e) => (e.waits ? routes.ownPost(e.comment) : routes.comment(e.comment)),
  first: previewFirst,
});

export const withdrawPost = action(withdraw, { to: (e) => routes.withdrawPost(e.post) });

export const askQuestion = orDraft("question", asking);

export const postAnswer = orDraft("answer", answering);

export const postComment = orDraft("comment", commenting);
