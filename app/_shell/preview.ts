import { database } from "#db/client.ts";
import { preview } from "#lib/posts/preview.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { minute } from "./minute.ts";

const mayPreview = minute(limits.previews.aMinute);

/** What would be published of this text. Rendering costs the machine more than asking costs whoever asks. */
export async function pacedPreview(body: unknown): Promise<string> {
  if (await mayPreview()) return preview(database(), body);
  throw new Refused(
    "too-fast",
    "That was a lot of previews. Please wait a minute for the next one.",
  );
}
