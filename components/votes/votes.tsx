import { Count } from "#components/ui/count.tsx";
import { Icon } from "#components/ui/icon.tsx";
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
      <a href={signIn} rel="nofollow" aria-label="Vote up: sign in first">
        <Icon name="up" />
      </a>
      <Count of={score} one="vote" many="votes" signed />
      <a href={signIn} rel="nofollow" aria-label="Vote down: sign in first">
        <Icon name="down" />
      </a>
    </p>
  );
}
