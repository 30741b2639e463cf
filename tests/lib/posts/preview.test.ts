import { createRequire } from "node:module";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { preview } from "#lib/posts/preview.ts";
import { rendered } from "#lib/posts/rendered.ts";
import { AskQuestion } from "#lib/questions/input.ts";
import { findThread } from "#lib/questions/queries.ts";
import { Refused } from "#lib/words/outcome.ts";
import { hasShared, readSharedLines } from "#tests/support/shared-data.ts";
import { asked, done, type settle, test } from "#tests/village/village.ts";

const texts = [
  "One.\n\nTwo *lean*, two **strong**.\n\n1. **First** lead\n2. second\n\n- a\n  - b\n",
  "\n\n  Indented,\r\nand with Windows line ends.  \r\n\r\n> A quote\r\n> of two lines\r\n\r\n",
  "<script>alert(1)</script> <b>bold</b> &amp; [x](javascript:alert(1)) https://example.org/a?b=c&d",
  "| a | b |\n| - | - |\n| 1 | 2 |\n\n~~gone~~ and a note[^1]\n\n[^1]: Here it is.",
  "مرحبا بالعالم\u202e, 你好, and 🌿 with a \u0007 bell",
  "# A heading\n\n```js\nconst a = `<p>`;\n```\n\n![a picture](https://example.org/p.png)",
];

type People = Awaited<ReturnType<typeof settle>>;
type Real = { answers: { body?: string }[] };
const real = "counsel-chat.jsonl";

test("a preview is to the last byte what is published then", async ({ db, people }) => {
  await publishedAsPreviewed(db, people, texts);
});

test.skipIf(!hasShared(real))(
  "fifty answers of therapists are published as previewed (skipped without ../shared)",
  async ({ db, people }) => {
    const bodies = (readSharedLines(real) as Real[]).flatMap(({ answers }) => answers);
    const answers = bodies.flatMap(({ body }) => (body && body.length <= 12_000 ? body : []));
    await publishedAsPreviewed(db, people, answers.slice(0, 50));
  },
);

async function publishedAsPreviewed(db: Database, people: People, bodies: string[]) {
  const question = await asked(db, people.ben);
  for (const body of bodies) {
    const shown = await preview(db, body);
    const { answer } = done(await perform(db, people.cleo, postAnswer, { question, body }));
    const thread = await findThread(db, question, { order: "newest", page: 1 });
    expect(thread?.answers.find(({ id }) => id === answer)?.html).toBe(shown);
  }
}

test("each example of CommonMark is published as previewed, by the ways that form and preview take", async ({
  db,
}) => {
  const require = createRequire(import.meta.url);
  const { tests } = require("commonmark-spec") as { tests: { markdown: string }[] };
  expect(tests).toHaveLength(652);
  let compared = 0;
  for (const { markdown } of tests) {
    const { body } = AskQuestion.parse({ title: "How is this one shown?", body: markdown });
    if (body === "") continue;
    expect(await preview(db, markdown)).toBe((await rendered(body)).html);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(640);
});

test("what cannot be shown is refused in words, whatever was sent", async ({ db }) => {
  const deep = `${"> ".repeat(200)}deep`;
  for (const body of ["", "  \n ", "x".repeat(12_001), deep, undefined, ["a", "b"], 7, null]) {
    const refused = await preview(db, body).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).refusal.fields?.body).toMatch(/\.$/);
  }
});
