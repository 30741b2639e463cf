import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { describe } from "#lib/site/describe.ts";
import { findSite, findSiteWords } from "#lib/site/queries.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const words = {
  name: "The Well",
  welcome: "Come in.",
  rules: "1. **Be kind.**",
  language: "pt-br",
  contact: "hello@well.example",
};

test("administrators say what the site is called, how it welcomes, what its rules are, its language and how to reach them", async ({
  db,
  people,
}) => {
  expect(refusal(await perform(db, people.ada, describe, words)).code).toBe("not-allowed");
  done(await perform(db, people.miriam, describe, { ...words, name: "The Pond" }));
  done(await perform(db, people.miriam, describe, words));
  expect(await findSite(db)).toEqual({
    name: "The Well",
    welcome: "Come in.",
    rulesHtml: expect.stringContaining("<strong>Be kind.</strong>"),
    language: "pt-BR",
    contact: "hello@well.example",
  });
  expect(await findSiteWords(db)).toEqual({ ...words, language: "pt-BR" });
});

test("the log keeps what the site said of itself before, and what it says now", async ({
  db,
  people,
}) => {
  done(await perform(db, people.miriam, describe, { ...words, name: "The Pond" }));
  done(await perform(db, people.miriam, describe, { ...words, contact: "https://well.example/" }));
  const [line] = await db.execute(sql`
    select change from audit_log where event = 'site.described' order by id desc limit 1`);
  expect(line?.change).toEqual({
    before: { ...words, name: "The Pond", language: "pt-BR" },
    after: { ...words, language: "pt-BR", contact: "https://well.example/" },
  });
});

test("what is no language and no way to reach anybody is said beside its field", async ({
  db,
  people,
}) => {
  const typed = { ...words, language: "klingonish!", contact: "javascript:alert(1)" };
  const { fields } = refusal(await perform(db, people.miriam, describe, typed));
  expect(Object.keys(fields ?? {}).sort()).toEqual(["contact", "language"]);
  const long = { ...words, rules: `${"> ".repeat(500)}deep` };
  expect(refusal(await perform(db, people.miriam, describe, long)).fields).toHaveProperty("rules");
});
