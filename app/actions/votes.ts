"use server";

import { action } from "#app/_shell/action.ts";
import { cast } from "#lib/votes/cast.ts";
import { routes } from "#lib/words/routes.ts";

export const castVote = action(cast, {
  to: ({ question, post }) =>
    post === question ? routes.questionById(question) : routes.answer(post),
  stay: true,
});
