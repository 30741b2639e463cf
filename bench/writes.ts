import { connection } from "#db/client.ts";
import { post } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import type { Circumstances } from "#lib/pace.ts";
import { ask } from "#lib/questions/ask.ts";
import { cast } from "#lib/votes/cast.ts";
import type { Member } from "#lib/words/actor.ts";
import type { Outcome } from "#lib/words/outcome.ts";

/** How long what people write takes, through the one door, with several of them at it at once. */
export type WriteRow = {
  kind: string;
  writers: number;
  perSecond: number;
  p50: number;
  p95: number;
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

type Case = {
  kind: string;
  once: (who: Member, thread: number, from: Circumstances) => Promise<Outcome>;
};

const db = () => connection().db;
const cases: Case[] = [
  {
    kind: "vote",
    once: (who, id, from) =>
      perform(db(), who, cast, { post: id, value: Math.random() < 0.5 ? 1 : 0 }, from),
  },
  {
    kind: "answer",
    once: (who, id, from) => perform(db(), who, post, { question: id, body: TEXT }, from),
  },
  {
    kind: "ask",
    once: (who, _, from) =>
      perform(
        db(),
        who,
        ask,
        {
          title: `How do I keep a small habit, try ${Math.random()}?`,
          body: TEXT,
          tags: `day-${Math.floor(Math.random() * TAGS)}`,
        },
        from,
      ),
  },
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

async function threads(): Promise<number[]> {
  const rows = await connection().sql<{ id: string }[]>`
    select id from posts where kind = 'question' and visible and closed_at is null
      and locked_at is null order by id desc limit ${POSTS}`;
  return rows.map(({ id }) => Number(id));
}

/** Runs in the process that serves, on its own connections, as actions do. */
export async function measureWrites(
  seconds: number,
  statements: () => number,
): Promise<WriteRow[]> {
  // Whoever measures twice within the hour has not written too much.
  await connection().sql`delete from paces`;
  const [who, where] = await Promise.all([people(), threads()]);
  const rows: WriteRow[] = [];
  for (const { kind, once } of cases) {
    const run = async (forSeconds: number) => {
      const times: number[] = [];
      let refused = 0;
      const until = performance.now() + forSeconds * 1000;
      const write = async () => {
        while (performance.now() < until) {
          const began = performance.now();
          const from = { from: `bench ${Math.random()}` };
          const { ok } = await once(anyOf(who), anyOf(where), from);
          times.push(performance.now() - began);
          if (!ok) refused += 1;
        }
      };
      await Promise.all(Array.from({ length: WRITERS }, write));
      return { times: times.sort((a, b) => a - b), refused };
    };
    await run(2);
    const before = statements();
    const { times, refused } = await run(seconds);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
    rows.push({
      kind,
      writers: WRITERS,
      perSecond: times.length / seconds,
      p50: at(0.5),
      p95: at(0.95),
      statements: (statements() - before) / times.length,
      refused,
    });
  }
  return rows;
}
