import type { DraftKind } from "#lib/drafts/input.ts";
import type { Marks, PostAbility } from "#lib/posts/marks.ts";
import type { FormAction } from "#lib/words/outcome.ts";

/** What can be sent from the page of a question. */
export type ThreadActions = {
  postAnswer: FormAction;
  postComment: FormAction;
  castVote: FormAction;
  acceptAnswer: FormAction;
  withdrawAcceptance: FormAction;
  follow: FormAction;
  unfollow: FormAction;
};

/** The policy's answer for this reader and post, as it came with the page. */
export const able = (marks: Marks, post: number, ability: PostAbility): boolean =>
  marks.posts[post]?.may.includes(ability) ?? false;

/** What this reader has begun to write in one place. */
export const draftAt = (marks: Marks, kind: DraftKind, post: number) =>
  marks.drafts.find((draft) => draft.kind === kind && draft.post === post);
