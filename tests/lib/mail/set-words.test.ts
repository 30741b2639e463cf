import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { mailFrame } from "#components/mail/frame.ts";
import { perform } from "#lib/command.ts";
import { setMailWords } from "#lib/mail/set-words.ts";
import { exampleOf, findMailWords } from "#lib/mail/words.ts";
import { admit } from "#lib/members/admit.ts";
import { askSignInLink } from "#lib/members/ask-sign-in-link.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { mailKinds, mailTexts } from "#lib/words/mail-texts.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const words = {
  mail: "sign-in",
  subject: "Komm herein",
  text: "Hallo.\n\nHier geht es hinein:\n{link}\n\nBis dann, {lifetime} lang.",
};

test("administrators say a mail in their own words, and both its parts follow", async ({
  db,
  people: { ada, miriam },
}) => {
  done(await perform(db, system, admit, { name: "Wanda", email: "wanda@mail.example" }));
  expect(refusal(await perform(db, ada, setMailWords, words)).code).toBe("not-allowed");
  done(await perform(db, miriam, setMailWords, words));
  done(await perform(db, visitor, askSignInLink, { email: "wanda@mail.example" }));
  const [mail] = await db.execute<{ subject: string; text: string }>(
    sql`select subject, text from outbox where kind = 'sign-in'`,
  );
  expect(mail?.subject).toBe("Komm herein");
  expect(mail?.text).toMatch(
    /^Hallo\.\n\nHier geht es hinein:\nhttps?:\S+\n\nBis dann, 15 minutes lang\.\n$/,
  );
  const html = mailFrame({ subject: mail?.subject ?? "", text: mail?.text ?? "" });
  expect(html).toMatch(/<a href="https?:[^"]+">Hier geht es hinein<\/a>/);
});

test("what a mail is not told is refused by its name, and so is what it has to say and does not", async ({
  db,
  people: { miriam },
}) => {
  const attempt = async (more: object) =>
    refusal(await perform(db, miriam, setMailWords, { ...words, ...more })).fields;
  expect((await attempt({ text: "{name}, {Link}: {link}" }))?.text).toContain("{name}, {Link}");
  expect((await attempt({ text: "Hallo." }))?.text).toBe(
    "Please put {link} somewhere into the text.",
  );
  expect((await attempt({ subject: "{link}" }))?.subject).toContain("{link}");
  expect(await attempt({ mail: "spam" })).toHaveProperty("mail");
  expect(Object.keys((await attempt({ subject: "", text: "" })) ?? {})).toEqual([
    "subject",
    "text",
  ]);
  done(await perform(db, miriam, setMailWords, { ...words, text: "Hallo.\n\n{link}" }));
});

test("every mail as it comes could be saved as it comes, and its example leaves nothing in braces", async ({
  db,
  people: { miriam },
}) => {
  expect(mailKinds.length).toBeGreaterThan(10);
  for (const mail of mailKinds) {
    const { subject, text } = mailTexts[mail];
    done(await perform(db, miriam, setMailWords, { mail, subject, text }));
    const kept = await findMailWords(db, mail);
    const example = exampleOf(mail, kept);
    expect(`${example.subject}${example.text}`).not.toMatch(/[{}]/);
    expect(example).toEqual(exampleOf(mail, mailTexts[mail]));
  }
});
