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
