import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { post as answer, post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { listDecisions, listReports } from "#lib/moderation/said.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { hide } from "#lib/posts/hide.ts";
import { findPreviewCategory, preview } from "#lib/posts/preview.ts";
import { ask } from "#lib/questions/ask.ts";
import { listWatched, tryOut } from "#lib/safety/queries.ts";
import { setGuarding } from "#lib/safety/set-guarding.ts";
import { watch } from "#lib/safety/watch.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { type Actor, system } from "#lib/words/actor.ts";
import { keptWrongly, postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const here = { from: "a browser" };
const title = "Where do you all walk in winter?";

const watching = async (db: Database, rule: object) =>
  done(
    await perform(db, system, watch, { kind: "words", action: "hold", text: "moonshine", ...rule }),
  ).watched;
const writes = (db: Database, who: Actor, body: string, more: object = {}) =>
  perform(db, who, ask, { title, body, ...more }, here);

/** A community in which nothing waits but what is watched for. */
const community = test.extend("open", async ({ db, people }) => {
  done(await perform(db, system, setHolding, { guests: "off", firstPosts: 0, proof: "off" }));
  return people;
});

community(
  "what is not taken comes back beside its field, and says which words",
  async ({ db, open }) => {
    await watching(db, { action: "block", text: "moonshine" });
    const { code, fields } = refusal(
      await writes(db, open.ben, "I drink Mo\u200bonshíne at night."),
    );
    expect(code).toBe("invalid");
    expect(fields?.body).toContain("“Mo\u200bonshíne”");
    const inTitle = refusal(
      await writes(db, open.ben, "", { title: "Is moonshine bad for sleep?" }),
    );
    expect(Object.keys(inTitle.fields ?? {})).toEqual(["title"]);
    const tagged = refusal(await writes(db, open.guest, "I wonder.", { tags: "moonshine" }));
    expect(Object.keys(tagged.fields ?? {})).toEqual(["tags"]);
    done(await writes(db, open.ben, "The moonshines are whole other words."));
  },
);

community(
  "what waits says to moderators what was found, and to its author only that it waits",
  async ({ db, open }) => {
    await watching(db, { text: "moonsh*" });
    const { question, waits } = done(await writes(db, open.ben, "I make **moon**shiners at home."));
    expect(waits).toBe(true);
    expect(await postRow(db, question)).toMatchObject({ state: "held", visible: false });
    const [held] = await listDecisions(db, question);
    expect(held).toMatchObject({
      act: "hold",
      byRule: true,
      signs: [expect.stringContaining("moonsh*")],
    });
    expect(held?.reason).not.toContain("moonsh");
    expect(await keptWrongly(db)).toEqual({});
  },
);

community(
  "what is reported is in sight, and the site's own report says why",
  async ({ db, open }) => {
    await watching(db, { action: "flag" });
    const { question, waits } = done(await writes(db, open.ben, "It was moonshine, I think."));
    expect(waits).toBe(false);
    expect(await listReports(db, question)).toMatchObject([
      { byRule: true, by: null, ground: "rules", note: expect.stringContaining("moonshine") },
    ]);
  },
);

community(
  "other words are published, and shown in the preview, whoever writes",
  async ({ db, open }) => {
    await watching(db, { action: "replace", replacement: "lemonade" });
    for (const who of [open.ben, open.ada, open.guest]) {
      const { question, waits } = done(
        await writes(db, who, "MOONSHINE and moonshine.", {
          title: "Who makes moonshine at home?",
        }),
      );
      expect(waits).toBe(false);
      expect(await postRow(db, question)).toMatchObject({
        title: "Who makes lemonade at home?",
        slug: "who-makes-lemonade-at-home",
        source: "lemonade and lemonade.",
      });
    }
    expect(await preview(db, "moonshine")).toContain("lemonade");
  },
);

community(
  "a preview has the other words of the category that it would be published in, and no other",
  async ({ db, open: { ada, ben, cleo, guest } }) => {
    const make = async (name: string, parent?: number) =>
      done(await perform(db, system, createCategory, { name, parent })).category;
    const sleep = await make("Sleep");
    const dreams = await make("Dreams", sleep);
    await watching(db, { action: "replace", replacement: "lemonade", category: sleep });
    const body = "We drank moonshine.";
    const shown = async (who: Actor, at: object) =>
      preview(db, body, await findPreviewCategory(db, who, { body, ...at }));
    const published = async (post: number) => (await postRow(db, post)).html;

    const there = done(await writes(db, ben, body, { category: dreams })).question;
    expect(await shown(ben, { category: String(dreams) })).toBe(await published(there));
    const nowhere = done(await writes(db, ben, body)).question;
    expect(await shown(ben, { category: "" })).toBe(await published(nowhere));
    expect(await shown(ben, {})).toContain("moonshine");
    const answering = { question: there, body };
    const { answer } = done(await perform(db, cleo, postAnswer, answering, here));
    expect(await shown(cleo, { question: String(there) })).toBe(await published(answer));
    expect(await shown(cleo, { post: String(answer) })).toContain("lemonade");
    expect(await shown(ben, { post: String(there), category: "" })).toContain("lemonade");
    for (const strange of [{ category: "x" }, { question: ["1", "2"] }, { post: "999999" }]) {
      expect(await shown(guest, strange)).toContain("moonshine");
    }
    done(await perform(db, ada, hide, { post: there, reason: "Just to see." }));
    expect(await shown(guest, { question: there })).toContain("moonshine");
  },
);

community(
  "what cannot be replaced, because it only shows once marks are gone, waits",
  async ({ db, open }) => {
    await watching(db, { action: "replace", replacement: "lemonade" });
    expect(done(await writes(db, open.ben, "It was moon*shine* again.")).waits).toBe(true);
  },
);

community("whoever has a role is let through by all but other words", async ({ db, open }) => {
  await watching(db, { action: "block", text: "brandy" });
  await watching(db, { action: "hold", text: "whisky" });
  for (const who of [open.cleo, open.hana, open.ada, open.miriam]) {
    expect(done(await writes(db, who, "Somebody wrote of brandy and whisky.")).waits).toBe(false);
  }
});

community(
  "a rule of a category holds there and below, and one that is over nowhere",
  async ({ db, open }) => {
    const make = async (name: string, parent?: number) =>
      done(await perform(db, system, createCategory, { name, parent })).category;
    const above = await make("Sleep");
    const below = await make("Dreams", above);
    const elsewhere = await make("Work");
    const id = await watching(db, { category: above, days: "7" });
    const waits = async (category?: number) =>
      done(await writes(db, open.ben, "Moonshine.", { category })).waits;
    done(await perform(db, system, setGuarding, { questions: 0 }));
    expect([await waits(above), await waits(below)]).toEqual([true, true]);
    expect([await waits(elsewhere), await waits()]).toEqual([false, false]);
    await db.execute(
      sql`update watched_words set ends_at = now() - interval '1 second' where id = ${id}`,
    );
    expect(await waits(above)).toBe(false);
    expect((await listWatched(db)).rows).toEqual([]);
  },
);

community(
  "a pattern is a pattern, and one that cannot be looked for is refused beside its field",
  async ({ db, open }) => {
    await watching(db, { kind: "pattern", text: "\\bm[o0]+n ?sh\\w+\\b", action: "block" });
    expect(refusal(await writes(db, open.ben, "M000n shiner")).fields?.body).toContain(
      "M000n shiner",
    );
    const wrong = [
      { kind: "pattern", text: "(a" },
      { kind: "pattern", text: "(a)\\1" },
      { kind: "pattern", text: "a*" },
      { kind: "pattern", text: "(.{1,900}x|y)$" },
      { kind: "words", text: "***" },
      { kind: "words", text: "" },
      { kind: "words", text: "x".repeat(201) },
    ];
    for (const rule of wrong) {
      const refused = refusal(await perform(db, system, watch, { action: "hold", ...rule }));
      expect(refused.fields?.text).toMatch(/\.$/);
    }
  },
);

test("it is for administrators, once for the same words in the same place, and in the log", async ({
  db,
  people,
}) => {
  const rule = { kind: "words", text: "Moonshine", action: "hold", note: "A wave in May." };
  expect(refusal(await perform(db, people.ada, watch, rule)).code).toBe("not-allowed");
  done(await perform(db, people.miriam, watch, rule));
  expect(refusal(await perform(db, people.miriam, watch, rule)).fields).toHaveProperty("text");
  expect((await listWatched(db)).rows).toMatchObject([
    { text: "Moonshine", action: "hold", note: "A wave in May.", by: "Miriam", endsAt: null },
  ]);
  const [line] = await db.execute(
    sql`select change, open from audit_log where event = 'words.watched'`,
  );
  expect(line).toMatchObject({ open: false, change: { after: { text: "Moonshine" } } });
});

test("before a rule is set, the posts are shown that it would have met", async ({ db, people }) => {
  const question = await asked(db, people.ben, { body: "It was *moonshine*, they said." });
  done(await perform(db, people.cleo, answer, { question, body: "Tea is better." }));
  const rule = { kind: "words", text: "MOONSHINE" } as const;
  const shown = [
    {
      id: question,
      title: "How do you all sleep in summer?",
      excerpt: "It was moonshine, they said.",
    },
  ];
  expect(await tryOut(db, rule)).toEqual({ count: 1, shown });
  expect((await tryOut(db, { kind: "pattern", text: "te[ae]" })).count).toBe(1);
  expect((await tryOut(db, { ...rule, category: 999_999 })).count).toBe(0);
});
