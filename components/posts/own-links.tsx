import { able } from "#components/questions/thread-actions.ts";
import type { Marks } from "#lib/posts/marks.ts";
import { routes } from "#lib/words/routes.ts";

type LinksProps = { post: number; marks: Marks };

/** What whoever wrote a post, or keeps order here, can do with it. Most readers load none of this. */
export function OwnLinks({ post, marks }: LinksProps) {
  return (
    <>
      <EditLink post={post} marks={marks} />
      <SuggestionsLink post={post} marks={marks} />
      <WithdrawLink post={post} marks={marks} />
      <ModerateLink post={post} marks={marks} />
    </>
  );
}

/** Says to whoever decides about them that suggested edits wait. */
function SuggestionsLink({ post, marks }: LinksProps) {
  const waiting = marks.posts[post]?.suggested ?? 0;
  if (waiting === 0) return null;
  return (
    <a href={routes.suggestions(post)} rel="nofollow">
      {waiting === 1 ? "A suggested edit waits for you" : `${waiting} suggested edits wait for you`}
    </a>
  );
}

/** Leads to where its author takes a post back. */
function WithdrawLink({ post, marks }: LinksProps) {
  if (!able(marks, post, "post.withdraw")) return null;
  return (
    <a href={routes.withdrawPost(post)} rel="nofollow">
      Take it back
    </a>
  );
}

/** Leads whoever keeps order to what can be done with a post; others to what they can do as whoever asked. */
function ModerateLink({ post, marks }: LinksProps) {
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
function EditLink({ post, marks }: LinksProps) {
  if (able(marks, post, "post.edit")) return <a href={routes.editPost(post)}>Edit</a>;
  if (!able(marks, post, "suggestion.make")) return null;
  return <a href={routes.editPost(post)}>Suggest an edit</a>;
}
