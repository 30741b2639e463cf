import { LRUCache } from "lru-cache";
import { from } from "./from.ts";

/**
 * Whether an address may do something once more within this minute. Each process counts for itself: for what
 * writes nothing.
 */
export function minute(most: number): () => Promise<boolean> {
  const counted = new LRUCache<string, number>({ max: 10_000, ttl: 60_000, noUpdateTTL: true });
  return async () => {
    const whose = await from();
    const count = (counted.get(whose) ?? 0) + 1;
    counted.set(whose, count);
    return count <= most;
  };
}
