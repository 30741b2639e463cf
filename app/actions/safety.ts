"use server";

import { action } from "#app/_shell/action.ts";
import { tryFirst } from "#app/_shell/trying.ts";
import { unwatch } from "#lib/safety/unwatch.ts";
import { watch } from "#lib/safety/watch.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

export const watchWords = action(watch, {
  to: () => staffRoutes.words({ done: "watched" }),
  first: tryFirst,
});

export const unwatchWords = action(unwatch, {
  to: () => staffRoutes.words({ done: "unwatched" }),
});
