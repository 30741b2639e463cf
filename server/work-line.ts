import postgres from "postgres";
import { WORK_CHANNEL } from "#lib/jobs/wake.ts";

const AGAIN_MS = 2_000;

/**
 * Hears on a connection of its own which queues have work, from the commit on. A line that was lost is taken
 * up again; what was said meanwhile is found at the job's own minute.
 */
export function hearWork(url: string, begin: (queue: string) => void): { close(): Promise<void> } {
  let closed = false;
  let again: NodeJS.Timeout | undefined;
  const lost = () => {
    if (!closed) again ??= setTimeout(start, AGAIN_MS);
  };
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    connect_timeout: 2,
    onnotice: () => undefined,
    connection: { application_name: "askwell-work" },
    onclose: lost,
    onnotify: (channel: string, queue: string) => {
      if (channel === WORK_CHANNEL) begin(queue);
    },
  } as postgres.Options<Record<string, never>>);
  async function start() {
    again = undefined;
    await sql.unsafe(`listen ${WORK_CHANNEL}`).catch(lost);
  }
  void start();
  return {
    async close() {
      closed = true;
      clearTimeout(again);
      await sql.end({ timeout: 1 });
    },
  };
}
