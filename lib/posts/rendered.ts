import { UnrenderableError } from "#lib/markdown/refusal.ts";
import { renderPost } from "#lib/markdown/render.ts";
import { Refused } from "#lib/words/outcome.ts";

/** The columns of a text that somebody wrote just now. Made before anything is locked. */
export type Rendered = {
  format: "markdown";
  source: string;
  html: string;
  excerpt: string;
  rendererVersion: number;
};

/** `field`: where a text that cannot be shown is said to be wrong. */
export async function rendered(source: string, field = "body"): Promise<Rendered> {
  try {
    const { html, excerpt, version } = await renderPost(source, "markdown");
    return { format: "markdown", source, html, excerpt, rendererVersion: version };
  } catch (error) {
    if (!(error instanceof UnrenderableError)) throw error;
    throw new Refused("invalid", "Please look at the marked fields again.", {
      [field]: error.message,
    });
  }
}
