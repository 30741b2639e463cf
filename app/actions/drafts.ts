"use server";

import { action } from "#app/_shell/action.ts";
import { discard } from "#lib/drafts/discard.ts";
import { save } from "#lib/drafts/save.ts";
import { routes } from "#lib/words/routes.ts";

export const saveDraft = action(save, { to: () => routes.things("drafts") });

export const discardDraft = action(discard, { to: () => routes.things("drafts") });
