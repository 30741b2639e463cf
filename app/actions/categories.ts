"use server";

import { action } from "#app/_shell/action.ts";
import { createCategory as create } from "#lib/taxonomy/create-category.ts";
import { deleteCategory as remove } from "#lib/taxonomy/delete-category.ts";
import { describeCategory as describe } from "#lib/taxonomy/describe-category.ts";
import { mergeCategory as merge } from "#lib/taxonomy/merge-category.ts";
import { moveCategory as move } from "#lib/taxonomy/move-category.ts";
import { orderCategory as order } from "#lib/taxonomy/order-category.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

export const createCategory = action(create, {
  to: (e) => adminRoutes.adminCategory(e.category, "created"),
});

export const describeCategory = action(describe, {
  to: (e) => adminRoutes.adminCategory(e.category, "saved"),
});

export const moveCategory = action(move, {
  to: (e) => adminRoutes.adminCategory(e.category, "moved"),
});

export const mergeCategory = action(merge, {
  to: (e) => adminRoutes.adminCategory(e.into, "merged"),
});

export const orderCategory = action(order, {
  to: () => adminRoutes.adminCategories("ordered"),
});

export const deleteCategory = action(remove, {
  to: () => adminRoutes.adminCategories("deleted"),
});
