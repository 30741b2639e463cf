import { able, type ThreadActions } from "#components/questions/thread-actions.ts";
import type { Marks } from "#lib/posts/marks.ts";
import type { PostKind } from "#lib/words/policy.ts";

type PostToolsProps = {
  post: number;
  kind: PostKind;
  /** The address of the page that it stands on, to come back to. */
  here: string;
  marks: Marks;
  actions: ThreadActions;
};

/** What this reader can do with one post, in one row under it. */
export function PostTools({ post, marks }: PostToolsProps) {
  const comments = marks.reader.kind === "visitor" || able(marks, post, "comment.post");
  return comments ? null : null;
}
