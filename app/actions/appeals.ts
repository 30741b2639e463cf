"use server";

import { action } from "#app/_shell/action.ts";
import { answer } from "#lib/appeals/answer.ts";
import { raise } from "#lib/appeals/raise.ts";
import { routes } from "#lib/words/routes.ts";

export const raiseAppeal = action(raise, {
  to: ({ decision, suspension }) =>
    decision === null
      ? routes.suspension(suspension ?? 0, "appealed")
      : routes.decision(decision, "appealed"),
});

export const answerAppeal = action(answer, { to: (e) => routes.appeal(e.appeal) });
