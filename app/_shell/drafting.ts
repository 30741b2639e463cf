import { database } from "#db/client.ts";
import type { DraftKind } from "#lib/drafts/input.ts";
import { findOwnDraft } from "#lib/drafts/queries.ts";
import { save } from "#lib/drafts/save.ts";
import type { FormAction, FormAnswer } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { action } from "./action.ts";
import { answering } from "./answering.ts";
import { actor } from "./session.ts";

const keep = action(save, { to: () => routes.things("drafts") });

/** Which field of a form names the post that it is about. */
const fieldOfPlace = {
  question: "follows",
  answer: "question",
  comment: "post",
  edit: "post",
} satisfies Record<DraftKind, string>;

/** A form that can also be put away: its button "Save draft" keeps what is typed, also without JavaScript. */
export const orDraft = (kind: DraftKind, act: FormAction): FormAction =>
  answering(async (form) => {
    if (!(form instanceof FormData) || form.get("intent") !== "draft") return act(form);
    const place = form.get(fieldOfPlace[kind]);
    const draft = new FormData();
    for (const [name, value] of form) draft.append(name, value);
    draft.set("kind", kind);
    if (place === null || place === "") draft.delete("post");
    else draft.set("post", place);
    const said = await keep(draft);
    return said.refusal?.code === "conflict" ? insist(kind, said) : said;
  });

/** Sent once more, it is kept in place of the other: whoever reads this has been told. */
async function insist(kind: DraftKind, said: FormAnswer): Promise<FormAnswer> {
  const who = await actor();
  const post = Number(said.typed.post) || undefined;
  if (who.kind !== "member" || !said.refusal) return said;
  const other = await findOwnDraft(database(), who.id, { kind, post });
  const message = other
    ? "This draft was changed elsewhere meanwhile. The other text is among your drafts; saving once more puts this one in its place."
    : "This draft was posted or discarded elsewhere meanwhile. Saving once more keeps what stands here.";
  return {
    ...said,
    refusal: { ...said.refusal, message },
    typed: { ...said.typed, version: String(other?.version ?? 0) },
  };
}
