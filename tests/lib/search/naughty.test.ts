import { describe, expect } from "vitest";
import { listSimilar } from "#lib/questions/similar.ts";
import { searchQuestions } from "#lib/search/queries.ts";
import { CANARY, gather } from "#tests/support/crowd.ts";
import { testApart } from "#tests/support/database.ts";
import { hasShared, readShared } from "#tests/support/shared-data.ts";
import { spoken } from "#tests/support/write.ts";

const LIST = "security/blns.json";
/** As it is, and where a name, a phrase or a number is expected. */
const ways = [
  (typed: string) => typed,
  (typed: string) => `"${typed}"`,
  (typed: string) => `[${typed}]`,
  (typed: string) => `sleep by:${typed}`,
  (typed: string) => `sleep score:>${typed} before:${typed}`,
  (typed: string) => `-${typed} OR ${typed}`,
];

describe.skipIf(!hasShared(LIST))(
  "the big list of naughty strings (skipped without ../shared)",
  () => {
    const naughty = hasShared(LIST) ? (readShared(LIST) as string[]) : [];

    testApart("each is searched for, and finds nothing out of sight", async ({ db }) => {
      await gather(db, { questions: 20, answers: 20 });
      expect(naughty.length).toBeGreaterThan(400);
      for (const [place, typed] of naughty.entries()) {
        const way = ways[place % ways.length] ?? String;
        for (const words of new Set([typed, way(typed)])) {
          const found = await searchQuestions(db, words, 1);
          expect(found?.rows, words).toBeInstanceOf(Array);
          expect(spoken(found)).not.toContain(`${CANARY} of`);
        }
        expect(await listSimilar(db, `How do I ${typed} every day?`)).toBeInstanceOf(Array);
      }
    });
  },
);
