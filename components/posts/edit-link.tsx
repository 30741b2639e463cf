import { able } from "#components/questions/thread-actions.ts";
import type { Marks } from "#lib/posts/marks.ts";
import { routes } from "#lib/words/routes.ts";

/** Says to whoever decides about them that suggested edits wait. */
export function SuggestionsLink({ post, marks }: { post: number; marks: Marks }) {
  const waiting = marks.posts[post]?.suggested ?? 0;
  if (waiting === 0) return null;
  return (
    <a href={routes.suggestions(post)} rel="nofollow">
      {waiting === 1 ? "A suggested edit waits for you" : `${waiting} suggested edits wait for you`}
    </a>
  );
}

/** Leads to where a post is reported: everybody who reads it can, but for whoever wrote it. */
export function ReportLink({ post, marks }: { post: number; marks: Marks }) {
  if (marks.reader.kind !== "visitor" && !able(marks, post, "flag.raise")) return null;
  return (
    <a href={routes.reportPost(post)} rel="nofollow">
      Report
    </a>
  );
}

/** Leads to where its author takes a post back. */
export function WithdrawLink({ post, marks }: { post: number; marks: Marks }) {
  if (!able(marks, post, "post.withdraw")) return null;
  return (
    <a href={routes.withdrawPost(post)} rel="nofollow">
      Take it back
    </a>
  );
}

/** Leads whoever keeps order to what can be done with a post; others to what they can do as whoever asked. */
export function ModerateLink({ post, marks }: { post: number; marks: Marks }) {
  if (able(marks, post, "post.hide")) {
    return (
      <a href={routes.moderatePost(post)} rel="nofollow">
        Moderate
      </a>
    );
  }
  for (const [act, ability, label] of closing) {
    if (!able(marks, post, ability)) continue;
    return (
      <a href={routes.moderatePost(post, act)} rel="nofollow">
        {label}
      </a>
    );
  }
  return null;
}

const closing = [
  ["close", "question.close", "Close this question"],
  ["reopen", "question.reopen", "Open it again"],
] as const;

/** Leads to where a post is edited, or where an edit is suggested to whoever may. */
export function EditLink({ post, marks }: { post: number; marks: Marks }) {
  if (able(marks, post, "post.edit")) return <a href={routes.editPost(post)}>Edit</a>;
  if (!able(marks, post, "suggestion.make")) return null;
  return <a href={routes.editPost(post)}>Suggest an edit</a>;
}
