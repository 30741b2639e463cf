import { expect, test } from "@playwright/test";
import { settle } from "./support/people.ts";
import { connectTo, sessionCookieOf } from "./support/sign-in.ts";
import { answerAs, askAs } from "./support/thread.ts";

const folder = () => String(process.env.E2E_DATA);

/** As it is read: scripts come in the order in which things were ready, and it is read more often by being read here. */
const markupOf = (html: string) =>
  html.replace(/<script>[\s\S]*?<\/script>/g, "").replace(/[\d,]+(?:<!-- -->)? views?/g, "views");

async function readerOf(name: string, base: string) {
  const cookie = await sessionCookieOf(name, folder());
  const read = async (path: string, more = "") => {
    const answer = await fetch(base + path, { headers: { cookie: cookie + more } });
    return markupOf(await answer.text());
  };
  /** Whoever has just written gets a page that is made for them alone. */
  return {
    fitted: (path: string) => read(path),
    own: (path: string) => read(path, "; askwell-wrote=1"),
  };
}

async function threadOf(answer: number): Promise<string> {
  const { sql, close } = connectTo();
  const [row] = await sql<{ id: string; slug: string }[]>`
    select q.id, q.slug from posts q join posts a on a.question_id = q.id where a.id = ${answer}`;
  await close();
  return `/questions/${row?.id}/${row?.slug}`;
}

test("a thread that members share is, for each of them, the page that would be made for them alone", async ({
  baseURL,
}) => {
  const base = String(baseURL);
  // Whoever writes in other tests earns points meanwhile, which stand beside their name.
  const { name: author } = await settle("Humming Heron");
  const path = await threadOf(
    await answerAs(author, `What do you hum while it rains ${process.pid}?`),
  );
  const pages = new Set<string>();
  for (const name of ["Ben", "Dan", author]) {
    const { fitted, own } = await readerOf(name, base);
    const alone = await own(path);
    await fitted(path);
    const shared = await fitted(path);
    expect(shared).toBe(alone);
    expect(shared).toContain(`>${name}</bdi>`);
    pages.add(shared);
  }
  expect(pages.size).toBe(3);
});

test("whoever is suspended has nothing to press with the next request", async ({ baseURL }) => {
  const { name } = await settle("Whistling Wren");
  const question = await askAs("Yuki", `Who taught you to whistle ${process.pid}?`);
  const { sql, close } = connectTo();
  const [row] = await sql<{ slug: string }[]>`select slug from posts where id = ${question}`;
  const { fitted } = await readerOf(name, String(baseURL));
  const path = `/questions/${question}/${row?.slug}`;
  expect(await fitted(path)).toContain("vote-form");
  await sql`update members set suspended_until = now() + interval '1 day' where name = ${name}`;
  const after = await fitted(path);
  await close();
  expect(after).not.toContain("vote-form");
});
