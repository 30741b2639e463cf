import { database } from "#db/client.ts";
import { findPreviewCategory, preview } from "#lib/posts/preview.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { Fields } from "./action.ts";
import { minute } from "./minute.ts";
import { actor } from "./session.ts";

const mayPreview = minute(limits.previews.aMinute);

/** What would be published of a form. Rendering costs the machine more than asking costs whoever asks. */
export async function pacedPreview(raw: Fields): Promise<string> {
  if (await mayPreview()) {
    const category = await findPreviewCategory(database(), await actor(), raw);
    return preview(database(), raw.body, category);
  }
  throw new Refused(
    "too-fast",
    "That was a lot of previews. Please wait a minute for the next one.",
  );
}
