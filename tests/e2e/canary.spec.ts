import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { post as answer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as comment } from "#lib/comments/post.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { ask as askQuestion } from "#lib/questions/ask.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople, welcome } from "#lib/village/settle.ts";
import { type Actor, system } from "#lib/words/actor.ts";
import { crawl, decoded, signed, ways } from "./support/crawl.ts";
import { type OwnSite, openOwnSite } from "./support/own-site.ts";
import { ask, askRouter } from "./support/raw.ts";
import { connectTo, sessionCookieOf } from "./support/sign-in.ts";

/** Words that stand in what is nobody's to read, each in one place, so that a hit says where it came from. */
const secret = {
  ...{ hiddenTitle: "Zaunkoenigin", hiddenText: "Wacholderdrossel", hiddenOld: "Goldammerlied" },
  ...{ heldTitle: "Rohrdommelchen", heldText: "Schwanzmeisig", deletedTitle: "Bekassinenruf" },
  ...{ deletedText: "Kiebitzwiese", hiddenAnswer: "Pirolgesang", hiddenComment: "Wendehalsig" },
  ...{ report: "Neuntoeterin", privateNote: "Ziegenmelkerin", memberNote: "Sprosserschlag" },
  ...{ suggestion: "Trauerschnaepper", suggestedWhy: "Gelbspoetterei" },
};
/** This name is shown on its own page, and nowhere near what it was taken off. */
const NAME = "Eisvogelfeder";
const CONCEALED = "Steinschmaetzerin";

test.describe.configure({ mode: "serial" });
let site: OwnSite;
let connection: Connection;
let people: People;
const away: { id: number; kind: "question" | "answer" | "comment" }[] = [];
let concealed: number;
let crossed: number;

const reason = "It is against rule 1.";
const asks = async (who: Actor, title: string, body: string) =>
  done(await perform(connection.db, who, askQuestion, { title: `How is ${title} meant?`, body }))
    .question;

async function write(): Promise<void> {
  const { db } = connection;
  const { ada, ben, cleo, dan, miriam } = people;
  const open = await asks(ben, "a quiet evening", "Everybody may read this.");
  crossed = open;
  const hidden = await asks(ben, secret.hiddenTitle, `It said ${secret.hiddenOld} before.`);
  done(await perform(db, ben, edit, { post: hidden, body: `Now ${secret.hiddenText} it says.` }));
  const held = await asks(dan, secret.heldTitle, `It waits: ${secret.heldText}.`);
  const deleted = await asks(dan, secret.deletedTitle, `It is gone: ${secret.deletedText}.`);
  const said = { question: open, body: `Out of sight: ${secret.hiddenAnswer}.` };
  const hiddenAnswer = done(await perform(db, cleo, answer, said)).answer;
  const under = { post: open, body: `Out of sight: ${secret.hiddenComment}.` };
  const hiddenComment = done(await perform(db, cleo, comment, under)).comment;
  for (const post of [hidden, hiddenAnswer, hiddenComment]) {
    done(await perform(db, ada, hide, { post, reason }));
  }
  done(await perform(db, system, hold, { post: held, reason }));
  done(await perform(db, miriam, deletePost, { post: deleted, reason }));
  for (const id of [hidden, held, deleted]) away.push({ id, kind: "question" });
  away.push({ id: hiddenAnswer, kind: "answer" }, { id: hiddenComment, kind: "comment" });
  await whisper(open, hidden);
}

/** What is said about posts and people behind their backs, and a name that is taken off. */
async function whisper(open: number, hidden: number): Promise<void> {
  const { db } = connection;
  const { ada, ben, cleo, hana } = people;
  await db.execute(sql`
    insert into flags (post_id, reason, note, text_then)
    values (${open}, 'unkind', ${secret.report}, 'Everybody may read this.')`);
  await db.execute(
    sql`update decisions set note = ${secret.privateNote} where post_id = ${hidden}`,
  );
  await db.execute(sql`
    insert into member_notes (member_id, by_id, note)
    values (${ben.id}, ${ada.id}, ${secret.memberNote})`);
  const body = `Everybody may read this, and ${secret.suggestion} too.`;
  const form = { post: open, body, reason: `Because of ${secret.suggestedWhy}.` };
  done(await perform(db, cleo, suggest, form));
  const author = await welcome(db, { name: NAME, role: "member", joined: 40 });
  concealed = await asks(author, CONCEALED, "Everybody may read this, and not who wrote it.");
  done(await perform(db, author, edit, { post: concealed, body: "Everybody may read this." }));
  done(await perform(db, hana, answer, { question: concealed, body: "It is a kind of bird." }));
  done(await perform(db, ada, conceal, { post: concealed, reason }));
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await openOwnSite({ DEMO: "off" });
  connection = connectTo(site.folder);
  people = await settlePeople(connection.db);
  await write();
});
test.afterAll(async () => {
  await connection?.close();
  await site?.close();
});

const isOfMembers = (path: string) => /^\/(?:members|sitemaps\/members)/.test(path);

/** What is said that may not be said there; what was typed into the address is not counted. */
function faultsOf(path: string, body: string): string[] {
  const typed = decodeURIComponent(path);
  const text = decoded(body).toLowerCase();
  const nearby = isOfMembers(path) && path.includes(NAME) ? { CONCEALED } : {};
  const named = isOfMembers(path) ? {} : { NAME };
  return Object.entries({ ...secret, ...nearby, ...named }).flatMap(([what, word]) =>
    text.includes(word.toLowerCase()) && !typed.includes(word) ? [`${path} says ${what}`] : [],
  );
}

const words = () => [...Object.values(secret), CONCEALED, NAME];
/** What nobody links to, and everybody can ask for. */
const asked = () =>
  words().flatMap((word) => [
    ...[`/search?q=${word}`, `/api/similar?title=${word}`, `/api/tags?q=${word.slice(0, 4)}`],
    ...[`/api/similar?title=How%20is%20${word}%20meant`, `/questions?page=${word}`],
  ]);

const starts = [
  "/",
  "/sitemap.xml",
  "/feed.xml",
  "/robots.txt",
  "/members",
  "/about/rules",
  "/about/log",
  "/about/moderation",
];

const readers: [who: string, headers: () => Promise<string[]>][] = [
  ["a visitor", async () => []],
  ["another member", async () => [`Cookie: ${await sessionCookieOf("Farid", site.folder)}`]],
];

for (const [who, headersOf] of readers) {
  test(`${who} comes upon none of it, wherever links lead and whatever they ask for`, async () => {
    test.setTimeout(300_000);
    const { known, faults } = await crawl({
      site: site.url,
      starts: [...starts, ...asked()],
      headers: await headersOf(),
      isWorthIt: (path) => !/^\/(?:_next\/|sign-in\?)/.test(path),
      isFound: () => true,
      faultsOf,
    });
    expect(faults).toEqual([]);
    expect(known.size).toBeGreaterThan(100);
    expect([...known].filter((path) => path.includes(`/${concealed}/`)).length).toBeGreaterThan(2);
  });

  test(`${who} finds none of it at its own addresses, however they ask`, async () => {
    test.setTimeout(240_000);
    const cookie = await headersOf();
    for (const path of ownAddresses()) {
      for (const { sign, headers } of ways) {
        const own = headers.some((line) => line.startsWith("Cookie")) ? [] : cookie;
        const address = signed(path, sign);
        const { body, headers: got } = await askRouter(site.url, {
          path: address,
          headers: [...headers, ...own],
        });
        const what = `${address} asked with ${headers}`;
        expect.soft(faultsOf(path, body + (got.get("location") ?? "")), what).toEqual([]);
      }
    }
  });
}

function ownAddresses(): string[] {
  const pages = ["", "/history", "/history/1", "/edit", "/withdraw", "/moderate", "/suggestions"];
  const ofPosts = [...away, { id: crossed, kind: "question" }, { id: concealed, kind: "question" }];
  return ofPosts.flatMap(({ id, kind }) => [
    ...[`/${kind}s/${id}`, `/${kind}s/${id}/once`, `/moderation/posts/${id}`],
    ...(kind === "question" ? [`/questions/${id}/feed.xml`, `/questions/${id}/image.png`] : []),
    ...pages.map((page) => `/posts/${id}${page}`),
    ...[`/posts/${id}/suggestions/1`, `/posts/${id}/report`, `/posts/${id}/moderate?act=hide`],
  ]);
}

test("no mail to others holds a word of it", async () => {
  const mails = await connection.db.execute<{ subject: string; text: string }>(
    sql`select subject, text from outbox`,
  );
  const faults = mails.flatMap((mail) => faultsOf("a mail", `${mail.subject} ${mail.text}`));
  expect(faults).toEqual([]);
});

test("what was hidden answers 404, and what was deleted says that it is gone", async () => {
  const statuses = await Promise.all(
    away.map(({ id, kind }) => ask(site.url, { path: `/${kind}s/${id}` })),
  );
  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 410, 404, 404]);
});
