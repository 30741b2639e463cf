import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { connect } from "#db/client.ts";
import { publishReplica, type Replica } from "#db/replica.ts";

const LOOK_MS = 30;
/** As seldom while nothing falls: it only has to be noticed that it is there. */
const AT_EASE_MS = 1_000;

export type Following = {
  /** Something fell: until the copy has it too, it is not read. */
  fell(): void;
  /** Whether this process hears what falls. While it does not, nothing is known of the copy. */
  hears(on: boolean): void;
  close(): Promise<void>;
};

const watching = (url: string, onclose: () => void = () => {}) =>
  postgres(url, {
    max: 1,
    connect_timeout: 2,
    fetch_types: false,
    idle_timeout: 0,
    max_lifetime: null,
    backoff: () => 0.3,
    onnotice: () => undefined,
    onclose,
  });

/**
 * Visitors' pages are made from a copy of the database, as long as it has everything that is known to have
 * fallen. After each purge the place in the log that the database has reached is asked for; the copy is read again
 * once it has come that far. So no page that is kept is older than the purge that made room for it.
 */
export function followReplica(databaseUrl: string, replicaUrl: string): Following {
  const replica: Replica = { connection: connect(replicaUrl), current: false };
  let fallen = 0;
  const primary = watching(databaseUrl);
  // A copy that begins anew may show less than it has shown before.
  const copy = watching(replicaUrl, doubt);
  let hearing = false;
  let closed = false;
  let wake = () => {};

  function doubt(): void {
    fallen += 1;
    replica.current = false;
    wake();
  }

  async function hasAll(place: string): Promise<boolean> {
    const [row] = await copy<{ all: boolean | null }[]>`
      select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= ${place}::pg_lsn as all`;
    return row?.all === true;
  }

  /** Once around: whether the copy has what had fallen by now. */
  async function look(): Promise<void> {
    const known = fallen;
    if (replica.current && hearing) {
      if (!(await hasAll("0/0"))) replica.current = false;
      return;
    }
    const [row] = await primary<{ place: string }[]>`
      select pg_current_wal_insert_lsn()::text as place`;
    while (!closed && known === fallen) {
      if (await hasAll(row?.place ?? "FFFFFFFF/0")) {
        replica.current = hearing && known === fallen;
        return;
      }
      await pause(LOOK_MS);
    }
  }

  async function follow(): Promise<void> {
    while (!closed) {
      await look().catch(() => {
        replica.current = false;
      });
      const woken = new Promise<void>((go) => {
        wake = go;
      });
      await Promise.race([
        replica.current ? woken : pause(LOOK_MS),
        pause(AT_EASE_MS, undefined, { ref: false }),
      ]);
    }
  }

  publishReplica(replica);
  const following = follow();
  return {
    fell: doubt,
    hears(on) {
      hearing = on;
      doubt();
    },
    async close() {
      closed = true;
      publishReplica(undefined);
      wake();
      await Promise.all([primary.end({ timeout: 1 }), copy.end({ timeout: 1 })]);
      await following;
      await replica.connection.close();
    },
  };
}
