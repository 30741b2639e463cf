"use server";

import { action } from "#app/_shell/action.ts";
import { discard } from "#lib/drafts/discard.ts";
import { routes } from "#lib/words/routes.ts";

export const discardDraft = action(discard, { to: () => routes.things("drafts") });
