"use server";

import { action } from "#app/_shell/action.ts";
import { previewFirst, similarFirst } from "#app/_shell/first.ts";
import { post as answer } from "#lib/answers/post.ts";
import { post as comment } from "#lib/comments/post.ts";
import { ask } from "#lib/questions/ask.ts";
import { routes } from "#lib/words/routes.ts";

const posting = { stay: true, guests: true, once: true };

export const askQuestion = action(ask, {
  ...posting,
  to: (e) => routes.questionById(e.question),
  first: similarFirst,
});

export const postAnswer = action(answer, {
  ...posting,
  to: (e) => routes.answer(e.answer),
  first: previewFirst,
});

export const postComment = action(comment, {
  ...posting,
  to: (e) => routes.comment(e.comment),
  first: previewFirst,
});
