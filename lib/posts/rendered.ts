import { z } from "zod";
import { UnrenderableError } from "#lib/markdown/refusal.ts";
import { renderPost } from "#lib/markdown/render.ts";
import { Refused } from "#lib/words/outcome.ts";

/** The columns of a text that somebody wrote just now. */
export type Rendered = {
  format: "markdown";
  source: string;
  html: string;
  excerpt: string;
  rendererVersion: number;
};

async function render(source: string): Promise<Rendered> {
  const { html, excerpt, version } = await renderPost(source, "markdown");
  return { format: "markdown", source, html, excerpt, rendererVersion: version };
}

/** `field`: where a text that cannot be shown is said to be wrong. */
export async function rendered(source: string, field = "body"): Promise<Rendered> {
  try {
    return await render(source);
  } catch (error) {
    if (!(error instanceof UnrenderableError)) throw error;
    throw new Refused("invalid", "Please look at the marked fields again.", {
      [field]: error.message,
    });
  }
}

type Context = z.core.$RefinementCtx;

/** For the input of a command: its text is made before the transaction begins, which nobody has to wait for so long. */
export const withText = async <Input extends { body: string }>(input: Input, context: Context) => ({
  ...input,
  text: await textOf(input.body, context),
});

/** The same where the text may be left out. */
export const withTextIfAny = async <Input extends { body?: string | undefined }>(
  input: Input,
  context: Context,
) => ({
  ...input,
  text: input.body === undefined ? undefined : await textOf(input.body, context),
});

async function textOf(body: string, context: Context): Promise<Rendered> {
  try {
    return await render(body);
  } catch (error) {
    if (!(error instanceof UnrenderableError)) throw error;
    context.addIssue({ code: "custom", path: ["body"], message: error.message });
    return z.NEVER;
  }
}
