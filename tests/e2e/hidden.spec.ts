import { expect, test } from "@playwright/test";
import type { Remark, Reply, Thread } from "#lib/village/thread.ts";
import { threads } from "#lib/village/threads.ts";
import { crawl, decoded, signed, ways } from "./support/crawl.ts";
import { databaseOf, type OwnSite, openOwnSite } from "./support/own-site.ts";
import { ask, askRouter } from "./support/raw.ts";

test.describe.configure({ mode: "serial" });

let site: OwnSite;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await openOwnSite();
});
test.afterAll(() => site?.close());

type Said = Thread | Reply | Remark;
type Words = { secret: string[]; open: string[] };

const under = (said: Said): Said[] => [
  ...("answers" in said ? (said.answers ?? []) : []),
  ...("comments" in said ? (said.comments ?? []) : []),
];
const textsOf = (said: Said) => ["title" in said ? said.title : "", said.body];

/** Which words of the village nobody may read, and which everybody may. */
function sort(said: Said, words: Words, covered: boolean): Words {
  const away = covered || ["hide", "hold", "delete"].includes(said.fate?.act ?? "");
  words[away ? "secret" : "open"].push(...textsOf(said));
  for (const one of under(said)) sort(one, words, away);
  return words;
}

/** Runs of plain words, which no format and no escaping changes. */
function findCanaries(): string[] {
  const words: Words = { secret: [], open: [] };
  for (const thread of threads) sort(thread, words, false);
  const open = words.open.join("\n");
  const runs = words.secret.flatMap((text) => text.match(/[\p{L} ]{16,}/gu) ?? []);
  return runs.map((run) => run.trim()).filter((run) => !open.includes(run));
}

const canaries = findCanaries();

function spokenIn(text: string): string[] {
  const plain = decoded(text);
  return canaries.filter((words) => plain.includes(words));
}

/** The page to sign in is one, wherever it leads back to. */
const isWorthIt = (path: string) => !/^\/(?:_next\/|sign-in\?)/.test(path);

test("no address that can be reached leads nowhere, and none says what was hidden, held or deleted", async () => {
  test.setTimeout(300_000);
  expect(canaries.length).toBeGreaterThan(10);
  const { known, faults } = await crawl({
    site: site.url,
    starts: ["/", "/sitemap.xml", "/feed.xml", "/robots.txt", "/opensearch.xml", "/sign-in"],
    isWorthIt,
    isFound: (status) => status === 200 || status === 308,
    faultsOf: (path, body) => spokenIn(body).map((words) => `${path} says: ${words}`),
  });
  expect(faults).toEqual([]);
  expect(known.size).toBeGreaterThan(150);
});

type Post = {
  id: number;
  kind: "question" | "answer" | "comment";
  question: number;
  slug: string;
  state: string;
  deleted: boolean;
  thread_away: boolean;
};

async function awayPosts(): Promise<Post[]> {
  const sql = databaseOf(site);
  const found = await sql<Post[]>`
    select p.id::int, p.kind, p.question_id::int as question, q.slug, p.state,
      p.state = 'deleted' or q.state = 'deleted' as deleted, not q.visible as thread_away
    from posts p join posts q on q.id = p.question_id
    where not p.visible order by p.id`;
  await sql.end();
  return [...found];
}

/** Every address under which a post could be looked for, and what its page answers. */
function addressesOf(post: Post): [path: string, status: number][] {
  const status = post.deleted ? 410 : 404;
  const history: [string, number][] = [
    [`/posts/${post.id}/history`, status],
    [`/posts/${post.id}/history/1`, status],
  ];
  if (post.kind !== "question") return [[`/${post.kind}s/${post.id}`, status], ...history];
  return [
    [`/questions/${post.id}`, status],
    [`/questions/${post.id}/${post.slug || "once"}`, status],
    [`/questions/${post.id}/wrong`, status],
    [`/questions/${post.id}/${post.slug || "once"}?answers=newest`, status],
    [`/questions/${post.id}/${post.slug || "once"}?page=2`, status],
    [`/questions/${post.id}/feed.xml`, status],
    [`/questions/${post.id}/image.png`, status],
    ...history,
  ];
}

test("what was hidden, held or deleted is found at none of its addresses, however it is asked for", async () => {
  test.setTimeout(120_000);
  const posts = await awayPosts();
  expect(new Set(posts.map((p) => p.state))).toEqual(
    new Set(["hidden", "held", "deleted", "published"]),
  );
  expect(posts.filter((p) => p.kind === "answer" && p.thread_away).length).toBeGreaterThan(0);
  for (const [path, status] of posts.flatMap(addressesOf)) {
    for (const { sign, headers } of ways) {
      const address = signed(path, sign);
      const answer = await askRouter(site.url, { path: address, headers });
      const what = `${address} asked with ${headers}`;
      // What is asked for ahead of time may be the empty frame of any page.
      const ahead = headers.some((line) => line.includes("Prefetch")) ? [200] : [];
      expect.soft([status, ...ahead], what).toContain(answer.status);
      expect.soft(spokenIn(answer.body), what).toEqual([]);
      expect.soft(answer.headers.get("location"), what).toBeUndefined();
    }
  }
});

test("what was hidden is not found by its words, nor by the name of who wrote it", async () => {
  const searches = ["sadness in three days", "tea that the doctors", "only wants attention"];
  for (const words of searches) {
    const path = `/search?q=${encodeURIComponent(words)}`;
    const answer = await ask(site.url, { path });
    expect(answer.status).toBe(200);
    // What was typed is shown again; nothing else may be.
    expect(spokenIn(answer.body.replaceAll(words, ""))).toEqual([]);
  }
  for (const path of ["/members/Eve/questions", "/members/Eve/answers", "/members/Eve/points"]) {
    expect(spokenIn((await ask(site.url, { path })).body), path).toEqual([]);
  }
});
