import { Count } from "#components/ui/count.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { routes } from "#lib/words/routes.ts";

type VotesProps = {
  score: number;
  /** Where to come back to after signing in: the post's own place. */
  next: string;
};

/** The net votes in words, between the two ways to change them. */
export function Votes({ score, next }: VotesProps) {
  const signIn = routes.signIn(next);
  return (
    <p className="votes">
      <a className="up" href={signIn} rel="nofollow">
        <VisuallyHidden>Vote up: sign in first</VisuallyHidden>
      </a>
      <Count of={score} one="vote" many="votes" signed />
      <a className="down" href={signIn} rel="nofollow">
        <VisuallyHidden>Vote down: sign in first</VisuallyHidden>
      </a>
    </p>
  );
}
