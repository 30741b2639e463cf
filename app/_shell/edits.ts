import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "#db/client.ts";
import { findOwnDraft, type OwnDraft } from "#lib/drafts/queries.ts";
import { findEditable } from "#lib/posts/editable.ts";
import { findOwnPost } from "#lib/posts/own.ts";
import { findSubject } from "#lib/posts/subject.ts";
import { findWithdrawable } from "#lib/posts/withdrawable.ts";
import { findSuggestion, listSuggestions } from "#lib/suggestions/queries.ts";
import { authored } from "#lib/words/actor.ts";
import { allows } from "#lib/words/policy.ts";
import { routes } from "#lib/words/routes.ts";
import { requestContext } from "#server/front/context.ts";
import { readId } from "./address.ts";
import { actor } from "./session.ts";

/** What only the one who asks may see of a post: nothing of it is kept for anybody else. */
const own = async () => {
  const context = requestContext();
  if (context) context.fleeting = true;
  return actor();
};

/** Does this page show its reader more than it shows a visitor? */
export const mayEdit = async (post: number): Promise<boolean> => {
  const who = await actor();
  if (who.kind === "visitor") return false;
  const on = await findSubject(database(), post);
  return on !== undefined && allows("post.edit", who, on);
};

/** A post as its reader may edit it; who is not signed in is asked to, when there is such a post. */
export const editable = cache(async (raw: string, here: (post: number) => string) => {
  const who = await own();
  const id = readId(raw);
  const found = id === undefined ? undefined : await findEditable(database(), who, id);
  if (!found) notFound();
  if (who.kind === "visitor") redirect(routes.signIn(here(found.id)));
  return found;
});

/** Leads whoever wrote it to their own view of a post that nobody else sees; for others there is none. */
export async function leadToOwn(id: number | undefined): Promise<never> {
  const who = await actor();
  const on =
    id === undefined || who.kind === "visitor" ? undefined : await findSubject(database(), id);
  if (on && authored(who, on)) redirect(routes.ownPost(on.id));
  notFound();
}

/** A post as whoever wrote it sees it; one that everybody sees is read in its place. */
export const ownPost = cache(async (raw: string) => {
  const who = await own();
  const id = readId(raw);
  if (id === undefined || (who.kind !== "member" && who.kind !== "guest")) notFound();
  const found = (await findOwnPost(database(), who, id)) ?? notFound();
  if (found.visible) redirect(routes.post(found.kind, found.id));
  return { post: found, who };
});

/** A post as its author comes to take it back. */
export const withdrawable = cache(async (raw: string) => {
  const who = await own();
  const id = readId(raw);
  if (id === undefined) notFound();
  const found = await findWithdrawable(database(), who, id);
  if (found) return found;
  return who.kind === "visitor" && (await findSubject(database(), id))?.visible
    ? redirect(routes.signIn(routes.withdrawPost(id)))
    : notFound();
});

/** What its reader has begun to change of a post. */
export const editDraft = async (post: number): Promise<OwnDraft | undefined> => {
  const who = await own();
  if (who.kind !== "member") return undefined;
  return findOwnDraft(database(), who.id, { kind: "edit", post });
};

export const suggestions = cache(async (post: number, page: number) => {
  const who = await own();
  return (await listSuggestions(database(), who, post, page)) ?? notFound();
});

export const suggestion = cache(async (post: number, raw: string) => {
  const who = await own();
  const id = readId(raw);
  const found = id === undefined ? undefined : await findSuggestion(database(), who, post, id);
  return found ?? notFound();
});
