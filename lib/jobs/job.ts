import type { Database } from "#db/client.ts";

/** A long one ends well before the queue would take it for lost; its next run goes on. */
export const LONGEST_RUN_MS = 8 * 60 * 1000;

/** Work that nobody waits for. It may be cut at any moment and run again: it has to bear that. */
export type Job = {
  queue: string;
  run: (db: Database, data: unknown) => Promise<void>;
  /** When it runs by itself, as a cron line in UTC. */
  cron?: string;
  /** Once at each start of the site. */
  atStart?: boolean;
};
