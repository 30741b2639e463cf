import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findPage, listFootPages, listPagesAdministered } from "#lib/pages/queries.ts";
import { remove } from "#lib/pages/remove.ts";
import { write } from "#lib/pages/write.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const imprint = { title: "Imprint", body: "Wanda, 1 Well Lane.", published: "on", footer: "on" };

test("of a removed page only its address is left, and the log; a new one can stand there", async ({
  db,
  people: { ada, miriam },
}) => {
  const { page } = done(await perform(db, miriam, write, imprint));
  expect(refusal(await perform(db, ada, remove, { page })).code).toBe("not-allowed");
  done(await perform(db, miriam, remove, { page }));
  expect(await findPage(db, "imprint")).toBe("removed");
  expect(await listFootPages(db)).toEqual([]);
  expect(await listPagesAdministered(db)).toEqual([]);
  const [row] = await db.execute(sql`select pages::text as kept from pages`);
  expect(row?.kept).not.toContain("Wanda");
  const [line] = await db.execute(sql`select change from audit_log where event = 'page.removed'`);
  expect(line?.change).toMatchObject({ before: { title: "Imprint", body: imprint.body } });
  expect(refusal(await perform(db, miriam, remove, { page })).code).toBe("not-found");
  done(await perform(db, miriam, write, { ...imprint, body: "Ida, 2 Well Lane." }));
  expect(await findPage(db, "imprint")).toMatchObject({ html: expect.stringContaining("Ida") });
});
