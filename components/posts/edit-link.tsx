import { able } from "#components/questions/thread-actions.ts";
import type { Marks } from "#lib/posts/marks.ts";
import { routes } from "#lib/words/routes.ts";

/** Leads to where a post is edited, or where an edit is suggested to whoever may. */
export function EditLink({ post, marks }: { post: number; marks: Marks }) {
  if (able(marks, post, "post.edit")) return <a href={routes.editPost(post)}>Edit</a>;
  if (!able(marks, post, "suggestion.make")) return null;
  return <a href={routes.editPost(post)}>Suggest an edit</a>;
}
