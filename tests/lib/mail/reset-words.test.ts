import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { resetMailWords } from "#lib/mail/reset-words.ts";
import { setMailWords } from "#lib/mail/set-words.ts";
import { findMailWords, listOwnMails } from "#lib/mail/words.ts";
import { mailTexts } from "#lib/words/mail-texts.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("a mail is said again as it comes, and the log keeps how it was said", async ({
  db,
  people: { ada, miriam },
}) => {
  const { subject, text } = mailTexts.left;
  const own = { subject: "Farewell", text: "Go well." };
  expect(refusal(await perform(db, miriam, resetMailWords, { mail: "left" })).code).toBe(
    "conflict",
  );
  done(await perform(db, miriam, setMailWords, { mail: "left", ...own }));
  expect([...(await listOwnMails(db)).keys()]).toEqual(["left"]);
  expect(refusal(await perform(db, ada, resetMailWords, { mail: "left" })).code).toBe(
    "not-allowed",
  );
  done(await perform(db, miriam, resetMailWords, { mail: "left" }));
  expect(await findMailWords(db, "left")).toMatchObject({ subject, text });
  const changes = await db.execute(
    sql`select change from audit_log where event like 'mail.%worded' order by id`,
  );
  expect([...changes].map(({ change }) => change)).toEqual([
    { before: { subject, text }, after: own },
    { before: own, after: { subject, text } },
  ]);
});
