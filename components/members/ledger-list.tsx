import { withSign } from "#components/members/points-explained.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { LedgerRow } from "#lib/members/queries.ts";
import { dateInWords } from "#lib/words/dates.ts";
import { routes } from "#lib/words/routes.ts";
import { pointSentences } from "#lib/words/sentences.ts";

const addressOf = (post: NonNullable<LedgerRow["post"]>) => {
  if (post.kind === "question") return routes.questionById(post.id);
  return post.kind === "answer" ? routes.answer(post.id) : routes.comment(post.id);
};

/** Who voted on what stays between them and the site: no post, and no hour that would give it away. */
const isVoteCast = (entry: LedgerRow) => entry.reason === "voted";
const isOfVotes = (entry: LedgerRow) => entry.reason.endsWith("voted");

/** Every entry of a member's points, the latest first. */
export function LedgerList({ entries, name }: { entries: LedgerRow[]; name: string }) {
  return (
    <table className="sums">
      <caption className="sr-only">{`Points of ${name}, the latest first`}</caption>
      <thead className="text-sm text-soft">
        <tr>
          <th scope="col">Points</th>
          <th scope="col">What for</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>{withSign(entry.points)}</td>
            <td>
              {pointSentences[entry.reason]?.entry ?? entry.reason}
              {entry.post && !isVoteCast(entry) && (
                <>
                  {": "}
                  <a href={addressOf(entry.post)} dir="auto">
                    {entry.post.title}
                  </a>
                </>
              )}
            </td>
            <td className="text-sm text-soft">
              {isOfVotes(entry) ? dateInWords(entry.at) : <Moment at={entry.at} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
