type Facts = Map<string, Promise<unknown>>;

// Pages and the front are two module graphs in one process: what they share lives on globalThis.
const shared = globalThis as typeof globalThis & { askwellFacts?: Facts | undefined };

/**
 * What stands on every page, read once and kept until its tag falls, exactly as long as a page that shows
 * it would be. Where nobody tells us what became stale it is read each time.
 */
export function fact<T>(tag: string, read: () => Promise<T>): Promise<T> {
  const facts = shared.askwellFacts;
  if (!facts) return read();
  const known = facts.get(tag) as Promise<T> | undefined;
  if (known) return known;
  const asked = read();
  facts.set(tag, asked);
  asked.catch(() => {
    if (facts.get(tag) === asked) facts.delete(tag);
  });
  return asked;
}

/** Whoever asks from now on must not join a read that was begun before the change. */
export function dropFacts(tags: readonly string[]): void {
  if (tags.includes("*")) shared.askwellFacts?.clear();
  else for (const tag of tags) shared.askwellFacts?.delete(tag);
}

export function keepFacts(on: boolean): void {
  shared.askwellFacts = on ? new Map() : undefined;
}
