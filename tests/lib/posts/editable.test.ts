import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { edit } from "#lib/posts/edit.ts";
import { findEditable } from "#lib/posts/editable.ts";
import { hide } from "#lib/posts/hide.ts";
import { visitor } from "#lib/words/actor.ts";
import { write } from "#tests/support/write.ts";
import { postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

test("authors and editors edit, other members suggest, visitors read", async ({ db, people }) => {
  const question = await asked(db, people.ben, { tags: "heat" });
  const at = async (who: Parameters<typeof findEditable>[1]) => {
    const found = await findEditable(db, who, question);
    return found && [found.may, found.own, found.reviews];
  };
  expect(await at(people.ben)).toEqual(["edit", true, true]);
  expect(await at(people.hana)).toEqual(["edit", false, false]);
  expect(await at(people.ada)).toEqual(["edit", false, true]);
  expect(await at(people.dan)).toEqual(["suggest", false, false]);
  expect(await at(people.eve)).toEqual(["read", false, false]);
  expect(await at(visitor)).toEqual(["read", false, false]);
  done(await perform(db, people.ada, hide, { post: question, reason: "Names somebody." }));
  expect(await at(people.dan)).toBeUndefined();
  expect(await findEditable(db, people.ada, 999_999)).toBeUndefined();
});

test("an edit that crosses another one is not sent over it", async ({ db, people }) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const base = (await findEditable(db, people.cleo, answer))?.start.base;
  const send = async (body: string) =>
    perform(db, people.cleo, edit, { post: answer, body, base: String(base) });
  done(await send("What the first tab says, at last."));
  const late = refusal(await send("What the second tab says, at last."));
  expect(late.code).toBe("conflict");
  expect(late.message).toContain("your text is still here");
  expect(await postRow(db, answer)).toMatchObject({ source: "What the first tab says, at last." });
  const now = (await findEditable(db, people.cleo, answer))?.start.base;
  const body = "What both tabs say together.";
  done(await perform(db, people.cleo, edit, { post: answer, body, base: now }));
});

test("an imported post is edited as Markdown, and left alone where nothing was changed", async ({
  db,
  people,
}) => {
  const source = "<p>Breathe <strong>slowly</strong>.</p><ul><li>In</li><li>Out</li></ul>";
  await write(db, [{ id: 500, authorId: people.ben.id, format: "html", source }]);
  const start = (await findEditable(db, people.ben, 500))?.start;
  expect(start?.body).toBe("Breathe **slowly**.\n\n- In\n- Out");
  const form = { post: 500, body: start?.body, base: start?.base };
  expect(refusal(await perform(db, people.ben, edit, form)).message).toBe("Nothing was changed.");
  done(await perform(db, people.ben, edit, { ...form, title: "How do you breathe at night?" }));
  expect(await postRow(db, 500)).toMatchObject({ format: "html", source });
  const now = await findEditable(db, people.ben, 500);
  const body = `${now?.start.body}\n- In again`;
  done(await perform(db, people.ben, edit, { post: 500, body, base: now?.start.base }));
  expect(await postRow(db, 500)).toMatchObject({ format: "markdown", source: body });
});

test("whoever edits an answer under a hidden question does not read the question's title", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo } = people;
  const question = await asked(db, ben);
  const post = await answered(db, cleo, question);
  const titleFor = async (who: typeof ben) => (await findEditable(db, who, post))?.question.title;
  expect(await titleFor(cleo)).toBe("How do you all sleep in summer?");
  done(await perform(db, ada, hide, { post: question, reason: "Rule 1: be gentle." }));
  expect(await titleFor(cleo)).toBe("A question that is not public");
  expect(await titleFor(ada)).toBe("How do you all sleep in summer?");
});
