import postgres from "postgres";
import { STALE_CHANNEL } from "#lib/stale.ts";
import { counts } from "#server/metrics/counts.ts";

// Pages and the front are two module graphs in one process: what they share lives on globalThis.
const shared = globalThis as typeof globalThis & {
  askwellDrop?: ((tags: readonly string[]) => void) | undefined;
};

/** Drops what depends on these tags in this process, before an action answers. */
export const dropTags = (tags: readonly string[]): void => shared.askwellDrop?.(tags);

type Hearing = {
  databaseUrl: string;
  drop(tags: readonly string[]): void;
  /** Whether this process hears what became stale; while it does not, nothing may be kept. */
  hears(on: boolean): void;
  /** Beside the front: what an action drops before it answers is no affair of it. */
  beside?: boolean;
};

export type Ear = {
  /** Settles when it listens for the first time. */
  listening: Promise<void>;
  close(): Promise<void>;
};

const AGAIN_MS = 300;
const PULSE_MS = 5_000;
const LINE = {
  max: 1,
  idle_timeout: 0,
  max_lifetime: null,
  fetch_types: false,
  connect_timeout: 2,
  backoff: () => AGAIN_MS / 1000,
  onnotice: () => undefined,
  // By this name operators find it, in pg_stat_activity.
  connection: { application_name: "askwell-stale" },
};

/** Hears on one connection of its own which tags fell, whoever changed something. */
export function listen({ databaseUrl, drop, hears, beside = false }: Hearing): Ear {
  const first = Promise.withResolvers<void>();
  let closed = false;
  let on = false;
  let again: NodeJS.Timeout | undefined;

  const lost = () => {
    if (on) {
      counts.lost += 1;
      hears(false);
    }
    on = false;
    if (!closed) again ??= setTimeout(start, AGAIN_MS);
  };
  const connect = () => {
    const line: postgres.Sql = postgres(databaseUrl, {
      ...LINE,
      onclose: () => line === sql && lost(),
      onnotify: (channel: string, payload: string) => {
        if (channel === STALE_CHANNEL) drop(payload.split(" ").filter(Boolean));
      },
    } as postgres.Options<Record<string, never>>);
    return line;
  };
  let sql = connect();

  async function start() {
    again = undefined;
    try {
      await sql.unsafe(`listen ${STALE_CHANNEL}`);
      if (closed) return;
      on = true;
      hears(true);
      first.resolve();
    } catch {
      lost();
    }
  }

  /** A line that went dead without a word is noticed here. */
  async function feel() {
    if (!on) return;
    const late = setTimeout(() => {
      const dead = sql;
      sql = connect();
      lost();
      void dead.end({ timeout: 0 });
    }, PULSE_MS);
    await sql`select 1`.catch(lost);
    clearTimeout(late);
  }

  const pulse = setInterval(feel, PULSE_MS);
  pulse.unref();
  if (!beside) shared.askwellDrop = drop;
  void start();
  return {
    listening: first.promise,
    async close() {
      closed = true;
      clearInterval(pulse);
      clearTimeout(again);
      if (shared.askwellDrop === drop) shared.askwellDrop = undefined;
      hears(false);
      await sql.end({ timeout: 1 });
    },
  };
}
