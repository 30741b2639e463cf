"use server";

import { action } from "#app/_shell/action.ts";
import { orDraft } from "#app/_shell/drafting.ts";
import { previewFirst } from "#app/_shell/first.ts";
import { edit } from "#lib/posts/edit.ts";
import { rollBack } from "#lib/posts/roll-back.ts";
import { decline } from "#lib/suggestions/decline.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import { take } from "#lib/suggestions/take.ts";
import { withdraw } from "#lib/suggestions/withdraw.ts";
import { routes } from "#lib/words/routes.ts";

const editing = action(edit, {
  to: (e) => (e.waits ? routes.ownPost(e.post) : routes.post(e.kind, e.post)),
  stay: true,
  first: previewFirst,
});

const suggesting = action(suggest, {
  to: (e) => routes.suggestion(e.post, e.suggestion),
  stay: true,
  first: previewFirst,
});

export const editPost = orDraft("edit", editing);

export const suggestEdit = orDraft("edit", suggesting);

export const rollBackPost = action(rollBack, { to: (e) => routes.history(e.post) });

export const takeSuggestion = action(take, { to: (e) => routes.post(e.kind, e.post) });

export const declineSuggestion = action(decline, {
  to: (e) => routes.suggestion(e.post, e.suggestion),
});

export const withdrawSuggestion = action(withdraw, { to: (e) => routes.suggestions(e.post) });
