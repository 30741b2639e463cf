import { sql } from "drizzle-orm";
import { Gauge } from "prom-client";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { registry } from "./registry.ts";

type Queue = { queue: string; waiting: number; age: number; failed: number };

/** What waits, by queue: jobs that are due, mails in the outbox, what is still to be told. */
export const listQueues = (db: Database): Promise<Queue[]> =>
  readRows<Queue>(
    db,
    sql`
    select name as queue,
      count(*) filter (where state < 'active' and start_after <= now()) as waiting,
      coalesce(extract(epoch from now() - min(greatest(created_on, start_after))
        filter (where state < 'active' and start_after <= now())), 0)::float as age,
      count(*) filter (where state = 'failed') as failed
    from jobs.job where name not like '\\_\\_%' group by name
    union all
    select 'outbox', count(*) filter (where failed_at is null),
      coalesce(extract(epoch from now() - min(created_at) filter (where failed_at is null)), 0)::float,
      count(*) filter (where failed_at is not null)
    from outbox where sent_at is null
    union all
    select 'tidings', count(*), coalesce(extract(epoch from now() - min(created_at)), 0)::float, 0
    from tidings`,
  );

/** Asked of the database by the one process that does the background work, when somebody wants to know. */
export function measureQueues(database: () => Database): void {
  let asking: Promise<Queue[] | undefined> | undefined;
  // All that is measured together is asked for once.
  const ask = () => {
    asking ??= listQueues(database())
      .catch(() => undefined)
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  const gauge = (name: string, help: string, read: (queue: Queue) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ["queue"],
      registers: [registry],
      async collect() {
        const queues = await ask();
        this.reset();
        for (const one of queues ?? []) this.set({ queue: one.queue }, read(one));
      },
    });
  gauge("askwell_queue_waiting", "What is due and waits.", ({ waiting }) => waiting);
  gauge("askwell_queue_age_seconds", "How long the oldest that is due waited.", ({ age }) => age);
  gauge("askwell_queue_failed", "What was given up and is still kept.", ({ failed }) => failed);
  new Gauge({
    name: "askwell_database_up",
    help: "Whether the database answers.",
    registers: [registry],
    async collect() {
      this.set((await ask()) ? 1 : 0);
    },
  });
}
