import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { post } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import { letThrough } from "#tests/village/let-through.ts";
import { keptWrongly } from "#tests/village/rows.ts";
import { builtActions } from "../support/actions.ts";
import { fieldsIn } from "../support/plain-form.ts";
import { freePort } from "../support/port.ts";
import { moveIn } from "../support/settled.ts";
import { connectTo, sessionCookieOf } from "../support/sign-in.ts";
import { type Site, startSite } from "../support/site.ts";
import { acceptInTurn, pause, voteOnAndOn } from "../support/until-done.ts";
import { villager } from "../support/villager.ts";

const NAMES = [
  "Amber Fern",
  "Amber Heron",
  "Amber Wren",
  "Quiet Fern",
  "Quiet Wren",
  "Quiet Maple",
];
const VOTERS = ["Amber Otter", "Quiet Otter"];
const ENOUGH = 12;

let folder: string;
let settings: Record<string, string>;
let site: Site;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "askwell-killed-"));
  await moveIn(folder);
  settings = { DATA_DIR: folder, PORT: String(await freePort()), TRUSTED_PROXY_HOPS: "1" };
  site = startSite(settings);
  await site.open;
  const { db, close } = connectTo(folder);
  await letThrough(db);
  await close();
});
test.afterAll(async () => {
  site.child.kill("SIGTERM");
  await site.ended;
  rmSync(folder, { recursive: true, force: true });
});

const origin = () => `http://localhost:${settings.PORT}`;

const builtPage = "app/questions/[id]/[slug]/page";
const answered = { title: "What do you hold on to on a bad day?", answers: ["Tea.", "A walk."] };

/** A question of Ben's with two answers to choose between, and posts of others to vote on. */
async function prepare() {
  const { db, sql, close } = connectTo(folder);
  const ben = await villager(db, "Ben");
  const { question } = done(await perform(db, ben, ask, { title: answered.title }));
  const answers: number[] = [];
  for (const [n, body] of answered.answers.entries()) {
    const who = await villager(db, n === 0 ? "Ivo" : "Farid");
    const given = { question, body: `${body} It has helped me for years.` };
    answers.push(done(await perform(db, who, post, given)).answer);
  }
  const [open] = await sql<{ id: string; slug: string }[]>`
    select id, slug from posts where kind = 'question' and visible and closed_at is null
      and locked_at is null order by id limit 1`;
  const votable = await sql<{ id: string }[]>`
    select p.id from posts p join posts q on q.id = p.question_id join members m on m.id = p.author_id
    where p.kind <> 'comment' and p.visible and p.locked_at is null and q.locked_at is null
      and m.name <> all (${VOTERS}) order by p.id limit 40`;
  await close();
  const path = `/questions/${open?.id}/${open?.slug}`;
  return { path, answers, votable: votable.map(({ id }) => id) };
}

type Writer = { headers: Record<string, string>; acknowledged: string[]; begun: string[] };

/** Sends one answer until the site says that it has it, however often it is cut off meanwhile. */
async function writeOnce(writer: Writer, path: string, text: string): Promise<void> {
  writer.begun.push(text);
  let form: FormData | undefined;
  while (true) {
    try {
      if (!form) {
        const page = await fetch(origin() + path, { headers: writer.headers });
        if (page.status === 200) form = fieldsIn(await page.text(), "Your answer");
        form?.set("body", text);
      }
      if (form) {
        const headers = { ...writer.headers, origin: origin() };
        const send = { method: "POST", body: form, headers, redirect: "manual" } as const;
        const answer = await fetch(origin() + path, send);
        await answer.arrayBuffer();
        if (answer.status === 303) break;
        expect([200, 500, 503]).toContain(answer.status);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
    await pause();
  }
  writer.acknowledged.push(text);
}

test("whatever was acknowledged is there after the site and then its database are killed, and nothing is there twice", async () => {
  test.setTimeout(180_000);
  const { path, answers, votable } = await prepare();
  const place = { url: origin(), actions: builtActions(), pages: { [builtPage]: path } };

  let over = false;
  const writers: Writer[] = [];
  for (const [n, name] of NAMES.entries()) {
    const cookie = await sessionCookieOf(name, folder);
    writers.push({
      headers: { cookie, "x-forwarded-for": `192.0.2.${n + 1}` },
      acknowledged: [],
      begun: [],
    });
  }
  const total = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const working = writers.map(async (writer, n) => {
    for (let turn = 0; !over; turn += 1) {
      await writeOnce(writer, path, `Writer ${n} says for the time ${turn} that tea helps.`);
    }
  });

  const votes = new Map<string, Map<string, number>>();
  for (const name of VOTERS) {
    const turns = { cookie: await sessionCookieOf(name, folder), over: () => over, posts: votable };
    const acknowledged = new Map<string, number>();
    votes.set(name, acknowledged);
    working.push(voteOnAndOn(place, turns, acknowledged));
  }
  const accepted: number[] = [];
  const asking = { cookie: await sessionCookieOf("Ben", folder), over: () => over, answers };
  working.push(acceptInTurn(place, asking, accepted));

  await expect.poll(total, { timeout: 60_000 }).toBeGreaterThan(ENOUGH);
  site.child.kill("SIGKILL");
  await site.ended;
  const before = total();
  site = startSite(settings);
  await site.open;
  await expect.poll(total, { timeout: 60_000 }).toBeGreaterThan(before + ENOUGH);

  const postmaster = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8");
  process.kill(Number(postmaster.split("\n")[0]), "SIGKILL");
  const between = total();
  await expect.poll(total, { timeout: 60_000 }).toBeGreaterThan(between + ENOUGH);
  over = true;
  await Promise.all(working);

  const after = connectTo(folder);
  const rows = await after.sql<{ source: string; times: number }[]>`
    select source, count(*)::int as times from posts where source like 'Writer %' group by source`;
  const cast = await after.sql<{ name: string; post: string; value: number }[]>`
    select m.name, v.post_id as post, v.value from votes v join members m on m.id = v.member_id
    where m.name = any (${VOTERS}) and v.post_id = any (${votable})`;
  const stands = await after.sql<{ answer: string }[]>`
    select answer_id as answer from acceptances
    where answer_id = any (${answers}) and withdrawn_at is null`;
  const wrong = await keptWrongly(after.db);
  await after.close();
  for (const [name, acknowledged] of votes) {
    const theirs = cast.filter((vote) => vote.name === name && acknowledged.has(vote.post));
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(new Map(theirs.map(({ post, value }) => [post, value]))).toEqual(acknowledged);
  }
  expect(stands.map(({ answer }) => Number(answer))).toEqual(accepted.slice(-1));
  // Votes and acceptances stand with their points and counts, or not at all.
  expect(wrong).toEqual({});
  const said = new Map(rows.map(({ source, times }) => [source, times]));
  const wanted = writers.flatMap(({ acknowledged }) => acknowledged);
  expect(wanted.filter((text) => said.get(text) !== 1)).toEqual([]);
  expect(rows.filter(({ times }) => times > 1)).toEqual([]);
});
