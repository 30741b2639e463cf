import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { preview } from "#lib/posts/preview.ts";
import { findThread } from "#lib/questions/queries.ts";
import { Refused } from "#lib/words/outcome.ts";
import { asked, done, test } from "#tests/village/village.ts";

const texts = [
  "One.\n\nTwo *lean*, two **strong**.\n\n1. **First** lead\n2. second\n\n- a\n  - b\n",
  "\n\n  Indented,\r\nand with Windows line ends.  \r\n\r\n> A quote\r\n> of two lines\r\n\r\n",
  "<script>alert(1)</script> <b>bold</b> &amp; [x](javascript:alert(1)) https://example.org/a?b=c&d",
  "| a | b |\n| - | - |\n| 1 | 2 |\n\n~~gone~~ and a note[^1]\n\n[^1]: Here it is.",
  "مرحبا بالعالم\u202e, 你好, and 🌿 with a \u0007 bell",
  "# A heading\n\n```js\nconst a = `<p>`;\n```\n\n![a picture](https://example.org/p.png)",
];

const real = "../shared/data/counsel-chat.jsonl";
if (existsSync(real)) {
  for (const line of readFileSync(real, "utf8").trim().split("\n").slice(0, 20)) {
    const { answers } = JSON.parse(line) as { answers: { body?: string }[] };
    texts.push(...answers.slice(0, 2).flatMap(({ body }) => body ?? []));
  }
}

test("a preview is to the last byte what is published then", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  for (const body of texts.filter((text) => text.length <= 12_000)) {
    const shown = await preview(body);
    const { answer } = done(await perform(db, people.cleo, postAnswer, { question, body }));
    const thread = await findThread(db, question, { order: "newest", page: 1 });
    expect(thread?.answers.find(({ id }) => id === answer)?.html).toBe(shown);
  }
});

test("what cannot be shown is refused in words, whatever was sent", async () => {
  const deep = `${"> ".repeat(200)}deep`;
  for (const body of ["", "  \n ", "x".repeat(12_001), deep, undefined, ["a", "b"], 7, null]) {
    const refused = await preview(body).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).refusal.fields?.body).toMatch(/\.$/);
  }
});
