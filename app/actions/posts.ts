"use server";

import { action } from "#app/_shell/action.ts";
import { post as answer } from "#lib/answers/post.ts";
import { post as comment } from "#lib/comments/post.ts";
import { routes } from "#lib/words/routes.ts";

export const postAnswer = action(answer, { to: (e) => routes.answer(e.answer), stay: true });

export const postComment = action(comment, { to: (e) => routes.comment(e.comment), stay: true });
