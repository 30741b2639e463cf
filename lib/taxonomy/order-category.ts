import { sql } from "drizzle-orm";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { OrderCategory } from "./input.ts";
import { lockCategory, lockTree } from "./tree.ts";

/** One step up or down among those that stand beside it. */
export const orderCategory = command({
  input: OrderCategory,
  may: "category.order",
  on: onNothing,
  does: async ({ tx, input: { category, direction } }) => {
    await lockTree(tx);
    const found = await lockCategory(tx, category);
    if (!found) throw new Refused("not-found", "There is no such category.");
    const rows = await tx.execute<{ id: string }>(sql`
      select id from categories where parent_id is not distinct from ${found.parentId}::bigint
      order by position, name, id for no key update`);
    const order = rows.map(({ id }) => Number(id));
    const at = order.indexOf(found.id);
    const other = order[direction === "up" ? at - 1 : at + 1];
    if (other === undefined) {
      const end = direction === "up" ? "first" : "last";
      throw new Refused("conflict", `This category stands ${end} already.`);
    }
    const after = order.map((id) => (id === found.id ? other : id === other ? found.id : id));
    await tx.execute(sql`
      update categories c set position = o.position - 1
      from json_array_elements_text(${JSON.stringify(after)}::json)
        with ordinality as o (id, position)
      where c.id = o.id::bigint`);
    return {
      event: { name: "category.ordered", category: found.id },
      change: { before: order, after },
    };
  },
});
