import type { IncomingMessage } from "node:http";
import type postgres from "postgres";
import { logger } from "#server/logger.ts";

const EVERY_MS = 10_000;
const MOST = 20_000;

/** Machines that say what they are. An unnamed one is a machine too. */
const MACHINE =
  /bot|crawl|spider|slurp|preview|scrap|monitor|curl|wget|python|java\/|go-http|headless|lighthouse|facebookexternalhit|feed|okhttp|axios|node/i;

const isPrefetch = ({ headers }: IncomingMessage) =>
  headers["next-router-prefetch"] !== undefined ||
  headers["next-router-segment-prefetch"] !== undefined ||
  String(headers["sec-purpose"] ?? headers.purpose ?? "").includes("prefetch");

const isReader = (req: IncomingMessage) =>
  req.method === "GET" &&
  req.headers["user-agent"] !== undefined &&
  !MACHINE.test(req.headers["user-agent"]) &&
  !isPrefetch(req);

export type Views = {
  see(question: number | undefined, req: IncomingMessage): void;
  /** Writes what was seen since the last time. */
  write(): Promise<void>;
  close(): Promise<void>;
};

/** Counts how often questions are read, in memory, and writes it in batches. */
export function countViews(sql: () => postgres.Sql): Views {
  let seen = new Map<number, number>();
  const add = (to: Map<number, number>, question: number, times: number) => {
    const before = to.get(question);
    if (before !== undefined || to.size < MOST) to.set(question, (before ?? 0) + times);
  };

  async function write() {
    if (seen.size === 0) return;
    const batch = seen;
    seen = new Map();
    try {
      await writeBatch(sql(), batch);
    } catch (error) {
      logger.warn({ err: error, questions: batch.size }, "The views could not be written yet");
      for (const [question, times] of batch) add(seen, question, times);
    }
  }

  const timer = setInterval(write, EVERY_MS);
  timer.unref();
  return {
    see: (question, req) => {
      if (question !== undefined && isReader(req)) add(seen, question, 1);
    },
    write,
    async close() {
      clearInterval(timer);
      await write();
    },
  };
}

/** Rows are locked in the order of their ids, so that two processes never wait for each other. */
async function writeBatch(sql: postgres.Sql, batch: Map<number, number>): Promise<void> {
  const ids = [...batch.keys()];
  const times = [...batch.values()];
  await sql.begin(async (tx) => {
    await tx`select id from posts where id = any(${ids}::int[]) and kind = 'question' order by id for no key update`;
    await tx`
      with seen as (select * from unnest(${ids}::int[], ${times}::int[]) as s (id, times)),
      counted as (
        update posts set view_count = view_count + seen.times from seen
        where posts.id = seen.id and posts.kind = 'question' returning posts.id, posts.view_count)
      update question_tags set view_count = counted.view_count from counted
      where question_tags.question_id = counted.id`;
  });
}
