import { expect } from "vitest";
import { type DraftPort, keepDraft, type Status } from "#components/editor/draft-keeping.ts";
import type { DraftWords } from "#components/editor/draft-local.ts";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { discard } from "#lib/drafts/discard.ts";
import { findOwnDraft } from "#lib/drafts/queries.ts";
import { save } from "#lib/drafts/save.ts";
import type { Member } from "#lib/words/actor.ts";
import { test } from "#tests/village/village.ts";

const place = { kind: "question" } as const;
const said = (body: string): DraftWords => ({
  title: "",
  body,
  category: "",
  tags: "",
  reason: "",
});

/** One tab of a browser whose clock stands still until the test lets it run. */
function openTab(db: Database, who: Member, version = 0) {
  const timers: { milliseconds: number; what: () => void }[] = [];
  const line = { up: true, out: [] as Promise<unknown>[] };
  const asked = <T>(what: () => Promise<T>): Promise<T | undefined> => {
    const answer = line.up ? what() : Promise.resolve(undefined);
    line.out.push(answer);
    return answer;
  };
  const port: DraftPort = {
    save: (words, from) =>
      asked(async () => {
        const outcome = await perform(db, who, save, { ...place, ...words, version: from });
        return outcome.ok ? { ok: true, ...outcome.event } : outcome;
      }),
    discard: (draft) =>
      asked(async () => {
        const outcome = await perform(db, who, discard, { draft });
        return outcome.ok ? { ok: true, draft: 0, version: 0 } : outcome;
      }),
  };
  const statuses: Status[] = [];
  const keeper = keepDraft(
    {
      port,
      show: (status) => statuses.push(status),
      saved: () => undefined,
      later: (milliseconds, what) => {
        const timer = { milliseconds, what };
        timers.push(timer);
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
        };
      },
    },
    { version, draft: undefined },
  );
  /** Lets the shortest wait be over, and what was asked be answered. */
  const wait = async () => {
    const [next] = timers.sort((a, b) => a.milliseconds - b.milliseconds);
    if (next) timers.splice(timers.indexOf(next), 1);
    next?.what();
    await Promise.all(line.out.splice(0));
    await Promise.resolve();
    return next?.milliseconds;
  };
  const kept = async () => (await findOwnDraft(db, who.id, place))?.body;
  return { keeper, wait, kept, line, statuses, status: () => statuses.at(-1) };
}

test("'Saved' is said when the site has it, within two seconds of a pause", async ({
  db,
  people,
}) => {
  const tab = openTab(db, people.cleo);
  tab.keeper.typed(said("I"));
  tab.keeper.typed(said("I cannot sleep"));
  expect(tab.status()).toEqual({ is: "unsaved" });
  expect(await tab.kept()).toBeUndefined();
  expect(await tab.wait()).toBeLessThan(2_000);
  expect(tab.status()).toEqual({ is: "saved" });
  expect(await tab.kept()).toBe("I cannot sleep");
});

test("while the site does not answer it is tried again, less and less often", async ({
  db,
  people,
}) => {
  const tab = openTab(db, people.cleo);
  tab.line.up = false;
  tab.keeper.typed(said("I cannot sleep"));
  await tab.wait();
  const waited = [await tab.wait(), await tab.wait(), await tab.wait()];
  expect(waited).toEqual([2_000, 4_000, 8_000]);
  expect(tab.statuses).not.toContainEqual({ is: "saved" });
  tab.line.up = true;
  await tab.wait();
  expect(tab.status()).toEqual({ is: "saved" });
  expect(await tab.kept()).toBe("I cannot sleep");
});

test("what is typed while it is being saved is saved next, and 'Saved' waits for it", async ({
  db,
  people,
}) => {
  const tab = openTab(db, people.cleo);
  tab.keeper.typed(said("one"));
  const first = tab.wait();
  tab.keeper.typed(said("one two"));
  await first;
  expect(tab.statuses).not.toContainEqual({ is: "saved" });
  await tab.wait();
  expect(tab.status()).toEqual({ is: "saved" });
  expect(await tab.kept()).toBe("one two");
});

test("two tabs do not write over each other: the later one is told, and may have its way", async ({
  db,
  people,
}) => {
  const [one, two] = [openTab(db, people.cleo), openTab(db, people.cleo)];
  one.keeper.typed(said("from one"));
  await one.wait();
  two.keeper.typed(said("from two"));
  await two.wait();
  expect(two.status()).toMatchObject({ is: "conflict" });
  two.keeper.typed(said("from two, more"));
  await two.wait();
  expect(await two.kept()).toBe("from one");
  const now = await findOwnDraft(db, people.cleo.id, place);
  two.keeper.resume({ version: now?.version ?? 0, draft: now?.id }, said("from two, more"));
  await two.wait();
  expect(await two.kept()).toBe("from two, more");
});

test("while a form is on its way nothing is saved beside it", async ({ db, people }) => {
  const tab = openTab(db, people.cleo);
  tab.keeper.typed(said("I cannot sleep"));
  tab.keeper.halt();
  tab.keeper.send();
  await tab.wait();
  expect(await tab.kept()).toBeUndefined();
  tab.keeper.resume(tab.keeper.base(), said("I cannot sleep"));
  await tab.wait();
  expect(await tab.kept()).toBe("I cannot sleep");
});

test("a text that was taken away again leaves no draft behind", async ({ db, people }) => {
  const tab = openTab(db, people.cleo);
  tab.keeper.typed(said("I cannot sleep"));
  await tab.wait();
  tab.keeper.typed(said("  "));
  await tab.wait();
  expect(await tab.kept()).toBeUndefined();
  expect(tab.status()).toEqual({ is: "quiet" });
  tab.keeper.typed(said("Again"));
  await tab.wait();
  expect(await tab.kept()).toBe("Again");
});

test("a draft that was discarded does not come back as an empty one", async ({ db, people }) => {
  const tab = openTab(db, people.cleo);
  tab.keeper.typed(said("I cannot sleep"));
  await tab.wait();
  tab.keeper.halt();
  tab.keeper.typed(said(""));
  await perform(db, people.cleo, discard, { draft: tab.keeper.base().draft });
  tab.keeper.resume({ version: 0, draft: undefined }, undefined);
  await tab.wait();
  expect(await findOwnDraft(db, people.cleo.id, place)).toBeUndefined();
  tab.keeper.resume({ version: 0, draft: undefined }, said(" "));
  await tab.wait();
  expect(await findOwnDraft(db, people.cleo.id, place)).toBeUndefined();
});

test("a refusal is said, and nobody asks again until something else is typed", async ({
  db,
  people,
}) => {
  const tab = openTab(db, { ...people.cleo, suspended: true });
  tab.keeper.typed(said("I cannot sleep"));
  await tab.wait();
  expect(tab.status()).toMatchObject({ is: "refused" });
});
