import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { save } from "#lib/drafts/save.ts";
import { findStart } from "#lib/posts/editable.ts";
import { recount } from "#lib/posts/recount.ts";
import { done } from "#lib/village/done.ts";
import { print } from "#tests/support/acting.ts";
import { letThrough } from "#tests/village/let-through.ts";
import { memberRow, postRow } from "#tests/village/rows.ts";
import { builtActions, inTurn, type Place, sendAction, sendFrom } from "./support/actions.ts";
import { grabbed, hostile } from "./support/forged.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { acts, type Cell, cellsOf, told } from "./support/policy-cells.ts";
import { type Cast, gather, suspendMember } from "./support/policy-people.ts";
import { copyModel, type Model, makeModels } from "./support/policy-threads.ts";
import { connectTo } from "./support/sign-in.ts";
import { says } from "./support/truth.ts";

/** The committed truth table of the policy, asked of the running site by HTTP. */
test.describe.configure({ mode: "serial" });

let site: OwnSite;
let connection: Connection;
let people: Cast;
let models: Model[];
let place: Place;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await openOwnSite({ DEMO: "off", TRUSTED_PROXY_HOPS: "1" });
  connection = connectTo(site.folder);
  const { db } = connection;
  await letThrough(db);
  people = await gather(db, site.folder);
  // However long this takes, nobody is noted as seen once more meanwhile.
  await db.execute(sql`update sessions set seen_at = now() + interval '1 day'`);
  const { ben: asker, cleo: author, ivo: suggester, miriam: administrator, guest } = people;
  models = await makeModels(db, { asker, author, suggester, administrator, guest });
  const open = models.find(({ kind, state }) => kind === "question" && state === "open");
  const pages = {
    "app/questions/[id]/[slug]/page": `/questions/${open?.question}/how-do-you-all-sleep-in-summer`,
    "app/posts/[id]/edit/page": `/posts/${open?.question}/edit`,
    "app/posts/[id]/report/page": `/posts/${open?.question}/report`,
    "app/account/decisions/[id]/page": "/account/decisions/1",
    "app/moderation/appeals/[id]/page": "/moderation/appeals/1",
    "app/posts/[id]/moderate/page": `/posts/${open?.question}/moderate`,
    "app/posts/[id]/withdraw/page": `/posts/${open?.question}/withdraw`,
    "app/account/guest/page": "/account/guest",
    "app/account/things/drafts/page": "/account/things/drafts",
    "app/account/things/following/page": "/account/things/following",
    "app/account/notices/page": "/account/notices",
    "app/account/password/page": "/account/password",
    "app/moderation/posts/[id]/page": `/moderation/posts/${open?.question}`,
    "app/moderation/members/[name]/page": "/moderation/members/Ben",
    "app/moderation/blocks/page": "/moderation/blocks",
    "app/admin/words/page": "/admin/words",
    "app/admin/site/page": "/admin/site",
    "app/admin/tags/[id]/page": "/admin/tags/1",
    "app/admin/limits/page": "/admin/limits",
    "app/admin/members/page": "/admin/members",
    "app/admin/mails/[kind]/page": "/admin/mails/left",
    "app/admin/replies/page": "/admin/replies",
    "app/admin/pages/page": "/admin/pages",
    "app/admin/pages/[id]/page": "/admin/pages/1",
    "app/admin/categories/page": "/admin/categories",
    "app/admin/categories/[id]/page": "/admin/categories/1",
    "app/help/page": "/help",
  };
  place = { url: site.url, actions: builtActions(), pages };
});
test.afterAll(async () => {
  await connection?.close();
  await site?.close();
});

/** All that the site knows, once nothing is on its way to be told any more. */
async function settled(): Promise<string> {
  const { db } = connection;
  const waiting = () => db.execute(sql`select from tidings`).then((rows) => rows.length);
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
  return print(db);
}

/** One form that holds what any of the actions asks for. */
async function formFor({ kind, state, post, suggestion }: Model): Promise<[string, string][]> {
  const { base } = state === "deleted" ? { base: "" } : await findStart(connection.db, post);
  const reason = "So that the test has a reason.";
  const form = {
    ...{ post, question: post, answer: post, suggestion, base, reason, subject: kind, id: post },
    ...{ body: "Words that were not there before.", value: 1, version: 1, intent: "send" },
    note: reason,
  };
  return Object.entries(form).map(([name, value]) => [name, String(value)]);
}

/** Sends each cell to its model, which nothing may change, and says which ended otherwise. */
async function refuse(cells: Cell[], plain = false): Promise<string[]> {
  const wrong: string[] = [];
  const forms = new Map<Model, [string, string][]>();
  for (const model of models) forms.set(model, await formFor(model));
  await inTurn(cells, async (cell) => {
    const { cookie } = cell.sender;
    const fields = forms.get(cell.model) ?? [];
    const sent = { action: cell.act.action, cookie, fields, plain };
    const { status, refused, done: went } = await sendAction(place, sent);
    const code = status < 500 && !went && (plain ? cell.ends : refused);
    if (code !== cell.ends) wrong.push(`${told(cell)}: ${cell.ends}, but ${status} ${refused}`);
  });
  return wrong;
}

test("whoever may not do something to a post is refused by HTTP, and nothing is written", async () => {
  const cells = cellsOf(models, people.senders).filter(({ ends }) => ends !== "done");
  expect(cells.length).toBeGreaterThan(2_000);
  const before = await settled();
  expect(await refuse(cells)).toEqual([]);
  const seen = cells.filter(({ model }) => model.state === "open");
  expect(await refuse(seen, true)).toEqual([]);
  expect(await settled()).toBe(before);
});

test("whoever may do something to a post does it by HTTP, once", async () => {
  const { db } = connection;
  const cells = cellsOf(models, people.senders).filter(({ ends }) => ends === "done");
  const used = new Set(cells.map(({ act }) => act));
  expect(used.size).toBe(acts.length);
  const own = new Map<Cell, Model>();
  for (const cell of cells) {
    const suggested = /^suggestion\.(?!make)/.test(cell.act.ability);
    own.set(cell, await copyModel(db, cell.model, suggested ? people.ivo : undefined));
  }
  await recount(db);
  const audited = () => db.execute(sql`select from audit_log`).then((rows) => rows.length);
  const before = await audited();
  const wrong: string[] = [];
  let accepted = 0;
  await inTurn(cells, async (cell) => {
    const { cookie } = cell.sender;
    const fields = await formFor(own.get(cell) ?? cell.model);
    if (cell.act.action === "withdrawAcceptance") {
      await sendAction(place, { action: "acceptAnswer", cookie, fields });
      accepted += 1;
    }
    const {
      status,
      refused,
      done: went,
    } = await sendAction(place, {
      ...{ action: cell.act.action, cookie, fields },
      plain: cell.model.state === "its guest's",
    });
    if (!went) wrong.push(`${told(cell)}: ${status} ${refused}`);
  });
  expect(wrong).toEqual([]);
  expect((await audited()) - before).toBe(cells.length + accepted);
});

test("asking, drafts, notices and letting go are open to whom the table says", async () => {
  const { db } = connection;
  const [open] = models;
  if (!open) throw new Error("There is no open question.");
  const kept = { kind: "answer", post: open.post, body: "What I still think about." };
  const { draft } = done(await perform(db, people.cleo, save, kept));
  const asked: [action: string, ability: string, row: string, fields: Record<string, string>][] = [
    ["askQuestion", "question.ask", "", { title: "What helps on long nights?", intent: "ask" }],
    ["unfollow", "subject.unfollow", "", {}],
    ["editPost", "draft.save", "", { intent: "draft", version: "0" }],
    ["readNotices", "notice.read", "", { notice: "all" }],
    ["discardDraft", "draft.discard", "an account", { draft: String(draft) }],
  ];
  const form = Object.fromEntries(await formFor(open));
  const senders = people.senders.toSorted(
    (a, b) => Number(a.column === "author") - Number(b.column === "author"),
  );
  for (const [action, ability, row, more] of asked) {
    for (const { called, column, cookie } of senders) {
      const arrives = called === "visitor" && action === "askQuestion";
      const may = says(ability, row, arrives ? "guest" : column);
      const fields = Object.entries({ ...form, ...more });
      const came = await sendAction(place, { action, cookie, fields });
      const refused = action === "discardDraft" ? "not-found" : "not-allowed";
      const wanted = may ? { done: true, refused: undefined } : { done: false, refused };
      expect.soft(came, `${action}: ${called}`).toMatchObject(wanted);
    }
  }
});

test("whoever sends more than a form asks for changes nothing by it", async () => {
  const { db } = connection;
  const { dan, ada } = people;
  const dans = people.senders.find(({ called }) => called === "new");
  const send = async (action: string, fields: Record<string, unknown>) => {
    const more = grabbed(ada.id).filter(([name]) => !(name in fields));
    const typed = Object.entries(fields).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const sent = { action, cookie: dans?.cookie, fields: [...more, ...typed] };
    expect(await sendAction(place, sent), action).toMatchObject({ done: true });
  };
  const newest = async () =>
    (await db.execute<{ id: number }>(sql`select max(id)::int as id from posts`))[0]?.id ?? 0;
  const own = async (id: number) => {
    const { created_at, html, ...post } = await postRow(db, id);
    expect(post).toMatchObject({
      ...{ author_id: String(dan.id), guest_id: null, score: 0, up_count: 0, state: "published" },
      ...{ visible: true, locked_at: null, closed_at: null, format: "markdown" },
    });
    expect(String(created_at)).not.toContain("2001");
    expect(html).not.toContain("<script>");
  };
  const member = await memberRow(db, dan.id);
  await send("askQuestion", { title: "Who else wakes at four?", body: "I do.", intent: "ask" });
  const question = await newest();
  await own(question);
  await send("postAnswer", { question, body: "A walk before bed helps me." });
  const answer = await newest();
  await own(answer);
  await send("editPost", { post: answer, body: "A long walk before bed helps me." });
  await own(answer);
  await send("describeMember", { fullName: "Dan D.", location: "", about: "New here." });
  const { role, suspended_until, joined_at } = member;
  const after = await memberRow(db, dan.id);
  expect(after).toMatchObject({ role, suspended_until, joined_at });
  expect(Number(after.points)).toBeLessThan(Number(member.points) + 100);
});

test("no action fails or writes, whatever is sent to it and from wherever", async () => {
  const before = await settled();
  const [open] = models;
  const sensible = open ? await formFor(open) : [];
  const dans = people.senders.find(({ called }) => called === "new")?.cookie;
  const wrong: string[] = [];
  // What needs no field: whoever is signed in signs out and chooses by an empty form.
  const needsNothing = ["chooseNotices", "signOutMember"];
  await inTurn([...place.actions.keys()].entries().toArray(), async ([turn, action]) => {
    for (const origin of ["Origin: https://evil.example", "Origin: null", "Accept: */*"]) {
      const status = await sendFrom(place, { action, cookie: dans, fields: sensible }, origin);
      if (status !== 403) wrong.push(`${action}, ${origin}: ${status}`);
    }
    for (const [at, [what, fields]] of hostile.entries()) {
      // From a visitor and from a member in turn: tests/app/actions.test.ts has both send each of them.
      const cookie = needsNothing.includes(action) || at % 2 === turn % 2 ? undefined : dans;
      const { status, refused } = await sendAction(place, { action, cookie, fields });
      if (status >= 500 || refused === "failed") wrong.push(`${action}, ${what}: ${status}`);
    }
  });
  expect(wrong).toEqual([]);
  expect(await settled()).toBe(before);
});

test("whoever wrote a post and is suspended can do nothing to it any more", async () => {
  const author = people.senders.find(({ called }) => called === "author");
  await suspendMember(connection.db, people, people.cleo);
  const suspended = { called: "author, suspended", column: "author, suspended" };
  const cells = cellsOf(models, [{ ...author, ...suspended }]);
  const before = await settled();
  expect(await refuse(cells)).toEqual([]);
  expect(await settled()).toBe(before);
});
