"use server";

import { action } from "#app/_shell/action.ts";
import { accept } from "#lib/answers/accept.ts";
import { withdrawAcceptance as withdraw } from "#lib/answers/withdraw-acceptance.ts";
import { routes } from "#lib/words/routes.ts";

export const acceptAnswer = action(accept, {
  to: ({ answer }) => routes.answer(answer),
  stay: true,
});

export const withdrawAcceptance = action(withdraw, {
  to: ({ answer }) => routes.answer(answer),
  stay: true,
});
