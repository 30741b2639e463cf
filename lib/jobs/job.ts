import type { Database } from "#db/client.ts";

/** Work that nobody waits for. It may be cut at any moment and run again: it has to bear that. */
export type Job = {
  queue: string;
  run: (db: Database, data: unknown) => Promise<void>;
  /** When it runs by itself, as a cron line in UTC. */
  cron?: string;
  /** Once at each start of the site. */
  atStart?: boolean;
};
