import postgres from "postgres";
import { isMigrated } from "#db/migrate.ts";
import { CLOSED_POLICY } from "./csp.ts";
import { guardingHeaders, NEVER_KEPT, type Site } from "./headers.ts";
import { makePage, type Page } from "./page.ts";

const LIMIT_MS = 1_000;
const LOOK_AGAIN_MS = 500;

/** Whether the answer is yes, and comes within a second. */
async function soon(asked: Promise<boolean>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), LIMIT_MS);
  const yes = await Promise.race([asked.catch(() => false), late.promise]);
  clearTimeout(timer);
  return yes;
}

const reaches = (sql: postgres.Sql) => soon(sql`select 1`.then(() => true));

export type Health = {
  /** False from the moment a page could not be made for want of the database until it answers again. */
  readonly up: boolean;
  check(): Promise<boolean>;
  /** Whether it answers, and has every migration that this version needs. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Watches the database only while it is away, so that waiting readers are told at once and not after a
 * timeout. It asks on a connection of its own: a pool that is merely busy is not a database that is away.
 * `onBack` is called when it answers again.
 */
export function watchDatabase(databaseUrl: string, onBack: () => void): Health {
  const connect = () =>
    postgres(databaseUrl, {
      max: 1,
      idle_timeout: 30,
      connect_timeout: 1,
      fetch_types: false,
      backoff: () => 0.1,
      onnotice: () => undefined,
    });
  let sql = connect();
  let up = true;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let migrated = false;

  async function look(): Promise<boolean> {
    if (closed) return up;
    const was = up;
    up = await reaches(sql);
    if (up && !was) onBack();
    if (!up && !closed) {
      // A line that failed once may wait for an answer that never comes: the next look takes a new one.
      void sql.end({ timeout: 0 }).catch(() => undefined);
      sql = connect();
    }
    if (!up && !closed && timer === undefined) {
      timer = setTimeout(() => {
        timer = undefined;
        void check();
      }, LOOK_AGAIN_MS);
      timer.unref();
    }
    return up;
  }
  let looking: Promise<boolean> | undefined;
  /** One look at a time: an old one that ends late must not contradict a newer one. */
  function check(): Promise<boolean> {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  }
  return {
    get up() {
      return up;
    },
    check,
    async ready() {
      if (!(await check())) return false;
      migrated ||= await soon(isMigrated(sql));
      return migrated;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await sql.end({ timeout: 1 });
    },
  };
}

/** For load balancers: yes or no, and nothing else. */
export function dressHealth(site: Site, healthy: boolean): Page {
  const contentType = "application/json; charset=utf-8";
  return makePage({
    status: healthy ? 200 : 503,
    body: Buffer.from(`${JSON.stringify({ status: healthy ? "ok" : "unavailable" })}\n`),
    contentType,
    lines: [
      ...["Content-Type", contentType, "Cache-Control", NEVER_KEPT, "X-Robots-Tag", "noindex"],
      ...["Content-Security-Policy", CLOSED_POLICY],
      ...guardingHeaders(site),
      ...(healthy ? [] : ["Retry-After", "5"]),
    ],
  });
}
