import type { Consequence, Doing } from "#lib/command.ts";
import { raiseByRule } from "#lib/flags/raise-by-rule.ts";
import { decide, heldBy } from "#lib/posts/decide.ts";
import type { Rendered } from "#lib/posts/rendered.ts";
import type { Version } from "#lib/posts/revise.ts";
import type { LockedPost } from "#lib/posts/subject.ts";
import { system } from "#lib/words/actor.ts";
import { type Screened, screen, unscreened } from "./screen.ts";

type Editing = Pick<Doing<unknown, unknown>, "tx" | "who" | "circumstances">;
type Edited = {
  text: Pick<Rendered, "source" | "html"> | undefined;
  title?: string | null | undefined;
  tags?: readonly string[] | null | undefined;
  category?: number | null | undefined;
  before: Version;
};

/** Looks through what is about to stand in a post: what is left out stays as it was. */
export async function screenEdit(
  { tx, who, circumstances }: Editing,
  on: LockedPost,
  { text, title, tags, category, before }: Edited,
): Promise<Screened> {
  const titled = on.kind === "question" ? (title ?? before.title ?? undefined) : undefined;
  if (circumstances.from === undefined) return unscreened({ title: titled });
  return screen(tx, who, {
    kind: on.kind,
    category: category ?? on.question.category,
    text: text ?? before,
    title: titled,
    tags: tags ?? before.tags ?? undefined,
    post: on.id,
  });
}

/** What follows once the new words stand: they wait, or are reported. What waits already goes on waiting. */
export async function followEdit(
  { tx }: Editing,
  on: LockedPost,
  { holds, signs, reports }: Screened,
): Promise<{ waits: boolean; also: Consequence[] }> {
  if (on.state !== "published") return { waits: false, also: [] };
  if (holds.length === 0) return { waits: false, also: await raiseByRule(tx, on.id, reports) };
  const why = heldBy({ holds, signs: [...signs, ...reports] });
  const { of, told } = await decide(tx, system, on, { ...why, state: "held" });
  const { also, ...rest } = told;
  const held = { by: system, event: { name: "post.held", ...of } as const, ...rest };
  return { waits: true, also: [held, ...also] };
}
