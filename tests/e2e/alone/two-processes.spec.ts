import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type OwnSite, openOwnSite } from "../support/own-site.ts";
import { fieldsIn } from "../support/plain-form.ts";
import { connectTo, sessionCookieOf } from "../support/sign-in.ts";

/** So long a page may stay as it was in another process, once somebody was told that it is posted. */
const DEADLINE_MS = 100;
const ROUNDS = 12;

let here: OwnSite;
let there: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  here = await openOwnSite();
  const { password, port } = JSON.parse(readFileSync(join(here.folder, "postgres.json"), "utf8"));
  there = await openOwnSite({
    DATABASE_URL: `postgres://askwell:${password}@127.0.0.1:${port}/askwell`,
    AUTH_SECRET: readFileSync(join(here.folder, "auth-secret"), "utf8").trim(),
  });
});
test.afterAll(async () => {
  await there?.close();
  await here?.close();
});

async function read(site: OwnSite, path: string, cookie?: string): Promise<string> {
  const answer = await fetch(site.url + path, cookie ? { headers: { cookie } } : {});
  expect(answer.status).toBe(200);
  return answer.text();
}

const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

test("what is posted in one process is on the pages of every other one", async () => {
  test.setTimeout(120_000);
  const { sql, close } = connectTo(here.folder);
  const [question] = await sql<{ id: string; slug: string }[]>`
    select id, slug from posts where kind = 'question' and visible and closed_at is null
      and locked_at is null and answer_count = 0 order by id limit 1`;
  await close();
  const path = `/questions/${question?.id}/${question?.slug}`;
  const cookie = await sessionCookieOf("Cleo", here.folder);

  for (let round = 1; round <= ROUNDS; round += 1) {
    const text = `For the time ${round} I say that a walk helps.`;
    // Twice, so that what follows would be answered out of memory.
    for (const site of [here, there, here, there])
      expect(await read(site, path)).not.toContain(text);
    const [writing, reading] = round % 2 === 0 ? [here, there] : [there, here];
    const body = fieldsIn(await read(writing, path, cookie), "Your answer");
    body.set("body", text);
    const headers = { cookie, origin: writing.url };
    const send = { method: "POST", body, headers, redirect: "manual" } as const;
    const answer = await fetch(writing.url + path, send);
    expect(answer.status).toBe(303);

    await pause(DEADLINE_MS);
    const [elsewhere, own, shared] = await Promise.all([
      read(reading, path),
      read(writing, path, cookie),
      read(writing, path),
    ]);
    expect(elsewhere, `round ${round}`).toContain(text);
    expect(own).toContain(text);
    expect(shared).toContain(text);
  }
});
