import { setTimeout as pause } from "node:timers/promises";
import { tag } from "#lib/stale.ts";
import { listen } from "./front/purge.ts";
import { logger } from "./logger.ts";

const AT_ONCE = 200;
const LIMIT_MS = 2_000;
const AGAIN_MS = 300;
/** A page that was on its way into the cache when its tag fell has arrived by then. */
const LATE_MS = 1_000;

/** Tells one cache what became stale, for as long as it takes. */
function makePurger(address: string) {
  const waiting = new Set<string>();
  const late = new Set<NodeJS.Timeout>();
  let closed = false;
  let sending: Promise<void> | undefined;

  async function send(tags: string[]): Promise<void> {
    const headers = { "Cache-Tag": tags.join(",") };
    const signal = AbortSignal.timeout(LIMIT_MS);
    const { ok, status } = await fetch(address, { method: "PURGE", headers, signal });
    if (!ok) throw new Error(`It answered ${status}.`);
  }

  async function work(): Promise<void> {
    for (let failed = 0; waiting.size > 0 && !closed; ) {
      const all = waiting.has(tag.everything());
      const batch = all ? [...waiting] : [...waiting].slice(0, AT_ONCE);
      for (const one of batch) waiting.delete(one);
      try {
        await send(all ? [tag.everything()] : batch);
        failed = 0;
      } catch (error) {
        for (const one of batch) waiting.add(one);
        if (failed === 0) logger.error({ err: error }, "The cache in front did not take a purge");
        failed += 1;
        await pause(AGAIN_MS);
      }
    }
    sending = undefined;
  }

  function add(tags: readonly string[]): void {
    for (const one of tags) waiting.add(one);
    if (!closed) sending ??= work();
  }
  return {
    purge(tags: readonly string[]): void {
      add(tags);
      const timer = setTimeout(() => {
        late.delete(timer);
        add(tags);
      }, LATE_MS);
      late.add(timer);
    },
    async close(): Promise<void> {
      for (const timer of late) clearTimeout(timer);
      // What fell last is still told, if the cache is there to hear it.
      await Promise.race([sending, pause(LIMIT_MS, undefined, { ref: false })]);
      closed = true;
    },
  };
}

/**
 * Tells the caches in front of the site what becomes stale, whoever changed it. After each time in which it could
 * not be heard, all goes.
 */
export function startPurging(databaseUrl: string, addresses: readonly string[]) {
  const purgers = addresses.map(makePurger);
  const drop = (tags: readonly string[]) => {
    for (const { purge } of purgers) purge(tags);
  };
  const ear = listen({
    databaseUrl,
    drop,
    beside: true,
    hears: (on) => on && drop([tag.everything()]),
  });
  return {
    listening: ear.listening,
    async close(): Promise<void> {
      await ear.close();
      await Promise.all(purgers.map(({ close }) => close()));
    },
  };
}
