import { connection } from "#db/client.ts";
import { post } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import type { Circumstances } from "#lib/pace.ts";
import { ask } from "#lib/questions/ask.ts";
import { cast } from "#lib/votes/cast.ts";
import type { Member } from "#lib/words/actor.ts";
import type { Outcome } from "#lib/words/outcome.ts";
import { warm } from "./warm.ts";

/** How long what people write takes, through the one door, with several of them at it at once. */
export type WriteRow = {
  kind: string;
  writers: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  statements: number;
  refused: number;
};

const WRITERS = 8;
const POSTS = 2_000;
const TAGS = 200;
const TEXT =
  "It helped me to write down *one* thing each evening that went well, however small it was.\n\n- a walk\n- a call\n- tea\n\n".repeat(
    4,
  );

/** What there is to write under: it is looked up once, before anything is measured. */
type Places = { people: Member[]; threads: number[]; answers: number[]; categories: number[] };
type Case = {
  kind: string;
  /** All of them sit behind one address, as in a school or a clinic. */
  together?: true;
  once: (who: Member, places: Places, from: Circumstances) => Promise<Outcome>;
};

const TOGETHER = "bench together";
const db = () => connection().db;

const vote: Case["once"] = (who, { threads, answers }, from) => {
  const on = Math.random() < 0.5 && answers.length > 0 ? answers : threads;
  return perform(db(), who, cast, { post: anyOf(on), value: anyOf([1, -1, 0]) }, from);
};
const reply: Case["once"] = (who, { threads }, from) =>
  perform(db(), who, post, { question: anyOf(threads), body: TEXT }, from);
const question: Case["once"] = (who, { categories }, from) => {
  const title = `How do I keep a small habit, try ${Math.random()}?`;
  const tags = `day-${Math.floor(Math.random() * TAGS)}`;
  const category = categories.length > 0 ? String(anyOf(categories)) : "";
  return perform(db(), who, ask, { title, body: TEXT, tags, category }, from);
};

const cases: Case[] = [
  { kind: "vote", once: vote },
  { kind: "vote, from one address", together: true, once: vote },
  { kind: "answer", once: reply },
  { kind: "answer, from one address", together: true, once: reply },
  { kind: "ask", once: question },
];

const anyOf = <T>(all: readonly T[]): T => {
  const one = all[Math.floor(Math.random() * all.length)];
  if (one === undefined) throw new Error("The community is empty.");
  return one;
};

async function people(): Promise<Member[]> {
  const rows = await connection().sql<{ id: string; name: string }[]>`
    select id, name from members where suspended_until is null order by id limit ${POSTS}`;
  return rows.map(({ id, name }) => ({
    kind: "member",
    id: Number(id),
    name,
    role: "member",
    suspended: false,
  }));
}

async function ids(rows: Promise<{ id: string }[]>): Promise<number[]> {
  return (await rows).map(({ id }) => Number(id));
}

async function findPlaces(): Promise<Places> {
  const { sql } = connection();
  return {
    people: await people(),
    threads: await ids(sql`
      select id from posts where kind = 'question' and visible and closed_at is null
        and locked_at is null order by id desc limit ${POSTS}`),
    answers: await ids(sql`
      select p.id from posts p join posts q on q.id = p.question_id
      where p.kind = 'answer' and p.visible and p.locked_at is null and q.locked_at is null
      order by p.id desc limit ${POSTS}`),
    categories: await ids(sql`select id from categories`),
  };
}

/** Whoever measures has written nothing yet, and one address may go on for as long as it is measured. */
export async function forgetPaces(): Promise<void> {
  const { sql } = connection();
  await sql`delete from paces`;
  for (const ability of ["vote.cast", "answer.post"]) {
    await sql`insert into paces (key, count) values (${`${ability} from ${TOGETHER}`}, -1000000000)`;
  }
}

/** Runs in the process that serves, on its own connections, as actions do. */
export async function measureWrites(
  seconds: number,
  statements: () => number,
): Promise<WriteRow[]> {
  const places = await findPlaces();
  const rows: WriteRow[] = [];
  for (const { kind, together, once } of cases) {
    await forgetPaces();
    const run = async (forSeconds: number) => {
      const times: number[] = [];
      let refused = 0;
      const until = performance.now() + forSeconds * 1000;
      const write = async () => {
        while (performance.now() < until) {
          const began = performance.now();
          const from = { from: together ? TOGETHER : `bench ${Math.random()}` };
          const { ok } = await once(anyOf(places.people), places, from);
          times.push(performance.now() - began);
          if (!ok) refused += 1;
        }
      };
      await Promise.all(Array.from({ length: WRITERS }, write));
      return { times: times.sort((a, b) => a - b), refused };
    };
    await warm(async () => 1 / (await run(1)).times.length);
    const before = statements();
    const { times, refused } = await run(seconds);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
    rows.push({
      kind,
      writers: WRITERS,
      perSecond: times.length / seconds,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      statements: (statements() - before) / times.length,
      refused,
    });
  }
  return rows;
}
