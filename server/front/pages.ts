import { LRUCache } from "lru-cache";
import { counts } from "#server/metrics/counts.ts";
import { bytesOf, type Page } from "./page.ts";

const LIFE_MS = 10 * 60_000;
/** One page may take this part of the whole at most. */
const LARGEST_SHARE = 8;
const EVERYTHING = "*";
const SECOND_MS = 1_000;
const secondOf = (time: number) => Math.floor(time / SECOND_MS) * SECOND_MS;

/** A page being made: which tags fell meanwhile. */
type Render = { fallen: Set<string>; made: Promise<Page> };

export type Made = { page: Page; keep: boolean };

export type Pages = {
  get(url: string): Page | undefined;
  /** The page of this address, made once however many ask for it at the same time. */
  once(url: string, make: () => Promise<Made>): Promise<Page>;
  /** Drops every page that depends on one of these tags; "*" drops all. */
  drop(tags: readonly string[]): void;
  /** Off while nobody can tell us what became stale: nothing is kept then. */
  keep(on: boolean): void;
  readonly keeping: boolean;
  readonly underWay: number;
  readonly size: { pages: number; bytes: number };
};

/** Which kept pages depend on a tag. */
function makeIndex() {
  const keys = new Map<string, Set<string>>();
  return {
    add(url: string, tags: readonly string[]) {
      for (const tag of tags) {
        const dependent = keys.get(tag);
        if (dependent) dependent.add(url);
        else keys.set(tag, new Set([url]));
      }
    },
    remove(url: string, tags: readonly string[]) {
      for (const tag of tags) {
        const dependent = keys.get(tag);
        dependent?.delete(url);
        if (dependent?.size === 0) keys.delete(tag);
      }
    },
    of: (tag: string) => [...(keys.get(tag) ?? [])],
  };
}

export function keepPages(maxBytes: number): Pages {
  const index = makeIndex();
  const renders = new Map<string, Render>();
  const running = new Set<Render>();
  const kept = new LRUCache<string, Page>({
    maxSize: Math.max(1, maxBytes),
    maxEntrySize: Math.max(1, Math.floor(maxBytes / LARGEST_SHARE)),
    sizeCalculation: (page, url) => bytesOf(page) + url.length * 4 + page.tags.join().length * 4,
    ttl: LIFE_MS,
    ttlResolution: 1_000,
    dispose: (page, url) => index.remove(url, page.tags),
    onInsert: (page, url) => index.add(url, page.tags),
  });
  let on = false;
  let fallen = 0;

  /** Another page may have been here in a second in which something fell. */
  const since = () => {
    const now = secondOf(Date.now());
    return now > secondOf(fallen) ? now : now + SECOND_MS;
  };

  const stands = ({ fallen }: Render, { page, keep }: Made) =>
    on && keep && !fallen.has(EVERYTHING) && !page.tags.some((tag) => fallen.has(tag));

  async function run(url: string, make: () => Promise<Made>, render: Render): Promise<Page> {
    try {
      const made = await make();
      if (!stands(render, made)) {
        if (on && made.keep) counts.overtaken += 1;
        return made.page;
      }
      made.page.since = since();
      kept.set(url, made.page);
      return made.page;
    } finally {
      running.delete(render);
      if (renders.get(url) === render) renders.delete(url);
    }
  }

  function drop(tags: readonly string[]): void {
    fallen = Date.now();
    for (const render of running) for (const tag of tags) render.fallen.add(tag);
    // Whoever asks from now on must not be handed a page that was begun before the change.
    renders.clear();
    const before = kept.size;
    if (tags.includes(EVERYTHING)) kept.clear();
    else for (const tag of tags) for (const url of index.of(tag)) kept.delete(url);
    counts.dropped += before - kept.size;
  }

  return {
    get: (url) => kept.get(url),
    once(url, make) {
      const standing = renders.get(url);
      if (standing) return standing.made;
      const started = Promise.withResolvers<Page>();
      const render: Render = { fallen: new Set(), made: started.promise };
      renders.set(url, render);
      running.add(render);
      run(url, make, render).then(started.resolve, started.reject);
      return started.promise;
    },
    drop,
    keep(next) {
      on = next && maxBytes > 0;
      if (!on) drop([EVERYTHING]);
    },
    get keeping() {
      return on;
    },
    get underWay() {
      return running.size;
    },
    get size() {
      return { pages: kept.size, bytes: kept.calculatedSize };
    },
  };
}
