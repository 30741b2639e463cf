import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { hashAddress } from "#lib/network.ts";
import { ask } from "#lib/questions/ask.ts";
import { paces } from "#lib/words/limits.ts";
import { openFront, pages } from "#tests/support/front.ts";
import { arrive, test } from "#tests/village/village.ts";

test("fifty addresses that one machine makes up share one pace", async ({ db }) => {
  const handle = pages((_, req) => ({ body: String(req.headers["x-forwarded-for"]) }));
  const open = await openFront(handle, { trustedHops: 0 });
  const ended: string[] = [];
  for (let n = 0; n < 50; n += 1) {
    const forged = {
      Cookie: "askwell-session=1",
      "X-Forwarded-For": `203.0.113.${n}, 10.0.0.${n}`,
    };
    const { text } = await open.ask("/", { headers: forged });
    const from = hashAddress(text, "a secret of this test");
    const question = { title: `What helps on evening number ${n}?` };
    const outcome = await perform(db, await arrive(db), ask, question, { from });
    ended.push(outcome.ok ? "asked" : outcome.code);
  }
  await open.close();
  const most = paces["question.ask"]?.address ?? 0;
  expect(most).toBe(20);
  expect(ended.filter((each) => each === "asked")).toHaveLength(most);
  expect(ended.slice(most).every((each) => each === "too-fast")).toBe(true);
});
