import { sql } from "drizzle-orm";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { OrderPage } from "./input.ts";
import { lockPage, lockPages } from "./subject.ts";

/** One step up or down among the pages, in the footer too. */
export const order = command({
  input: OrderPage,
  may: "page.order",
  on: onNothing,
  does: async ({ tx, input: { page, direction } }) => {
    await lockPages(tx);
    const found = await lockPage(tx, page);
    if (!found) throw new Refused("not-found", "There is no such page.");
    const rows = await tx.execute<{ id: string }>(
      sql`select id from pages where removed_at is null order by position, id`,
    );
    const before = rows.map(({ id }) => Number(id));
    const other = before[before.indexOf(page) + (direction === "up" ? -1 : 1)];
    if (other === undefined) {
      const end = direction === "up" ? "first" : "last";
      throw new Refused("conflict", `This page stands ${end} already.`);
    }
    const after = before.map((id) => (id === page ? other : id === other ? page : id));
    await tx.execute(sql`
      update pages p set position = o.position - 1
      from json_array_elements_text(${JSON.stringify(after)}::json)
        with ordinality as o (id, position)
      where p.id = o.id::bigint`);
    return { event: { name: "page.ordered", page }, change: { before, after } };
  },
});
