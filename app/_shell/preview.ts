import { LRUCache } from "lru-cache";
import { database } from "#db/client.ts";
import { preview } from "#lib/posts/preview.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { from } from "./from.ts";

/** A preview writes nothing, so each process counts for itself. */
const counted = new LRUCache<string, number>({ max: 10_000, ttl: 60_000, noUpdateTTL: true });

/** What would be published of this text. Rendering costs the machine more than asking costs whoever asks. */
export async function pacedPreview(body: unknown): Promise<string> {
  const whose = await from();
  const count = (counted.get(whose) ?? 0) + 1;
  counted.set(whose, count);
  if (count <= limits.previews.aMinute) return preview(database(), body);
  throw new Refused(
    "too-fast",
    "That was a lot of previews. Please wait a minute for the next one.",
  );
}
