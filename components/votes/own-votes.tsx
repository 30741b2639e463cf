import { Moment } from "#components/ui/moment.tsx";
import type { OwnVote } from "#lib/votes/own.ts";
import { routes } from "#lib/words/routes.ts";

const words = (vote: OwnVote) =>
  `${vote.value === 1 ? "For" : "Against"} ${vote.kind === "question" ? "the question" : "an answer to"}`;

/** A vote is secret: only whoever cast it finds it here. */
export function OwnVotes({ votes }: { votes: OwnVote[] }) {
  return (
    <ol className="rows">
      {votes.map((vote) => (
        <li key={vote.post} className="space-y-1 py-4">
          <p dir="auto">
            {`${words(vote)} `}
            {vote.question ? (
              <a href={routes.post(vote.kind, vote.post)}>{vote.question.title}</a>
            ) : (
              "something that is not public any more"
            )}
          </p>
          <p className="meta">
            <Moment at={vote.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
