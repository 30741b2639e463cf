"use server";

import { action } from "#app/_shell/action.ts";
import { previewFirst } from "#app/_shell/first.ts";
import { order } from "#lib/pages/order.ts";
import { remove } from "#lib/pages/remove.ts";
import { write } from "#lib/pages/write.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

export const writePage = action(write, {
  to: (e) => adminRoutes.adminPage(e.page, "saved"),
  first: previewFirst,
});

export const orderPage = action(order, { to: () => adminRoutes.adminPages("ordered") });

export const removePage = action(remove, { to: () => adminRoutes.adminPages("removed") });
