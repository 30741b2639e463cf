import { lazy } from "react";
import { Count } from "#components/ui/count.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Marks } from "#lib/posts/marks.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

// Whoever only reads needs none of it.
const VoteForm = lazy(() =>
  import("#components/votes/vote-form.tsx").then((file) => ({ default: file.VoteForm })),
);

type VotesProps = {
  post: number;
  score: number;
  /** Where to come back to after signing in: the post's own place. */
  next: string;
  /** May votes point down. */
  down: boolean;
  marks: Marks;
  action: FormAction;
};

/** The net votes in words, between the two ways to change them. */
export function Votes({ post, score, next, down, marks, action }: VotesProps) {
  const own = marks.posts[post];
  if (own?.may.includes("vote.cast")) {
    return <VoteForm post={post} score={score} own={own} down={down} action={action} />;
  }
  const total = <Count of={score} one="vote" many="votes" signed />;
  if (marks.reader.kind === "member") return <p className="votes still">{total}</p>;
  const signIn = routes.signIn(next);
  return (
    <p className="votes">
      <a className="up" href={signIn} rel="nofollow">
        <VisuallyHidden>Vote up: sign in first</VisuallyHidden>
      </a>
      {total}
      {down && (
        <a className="down" href={signIn} rel="nofollow">
          <VisuallyHidden>Vote down: sign in first</VisuallyHidden>
        </a>
      )}
    </p>
  );
}
