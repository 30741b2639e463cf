import { grouped } from "#components/ui/count.tsx";
import type { MemberShown } from "#lib/members/queries.ts";
import { memberRoutes } from "#lib/words/member-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { pointSentences } from "#lib/words/sentences.ts";

export const withSign = (points: number) => `${points > 0 ? "+" : ""}${grouped(points)}`;

type PointsExplainedProps = { member: Pick<MemberShown, "name" | "points" | "pointsByReason"> };

/** What a member's points are the sum of, in words. */
export function PointsExplained({ member }: PointsExplainedProps) {
  if (member.pointsByReason.length === 0) {
    return <p className="text-soft">There is nothing in the ledger of points yet.</p>;
  }
  return (
    <>
      <table className="sums">
        <caption className="sr-only">{`What the points of ${member.name} come from`}</caption>
        <tbody>
          {member.pointsByReason.map(({ reason, points, count }) => (
            <tr key={reason}>
              <td>{withSign(points)}</td>
              <th scope="row">{pointSentences[reason]?.sum(count) ?? reason}</th>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <td>{grouped(member.points)}</td>
            <th scope="row">points in all</th>
          </tr>
        </tfoot>
      </table>
      <p className="mt-3 text-sm">
        <a href={memberRoutes.memberPoints(member.name)}>Every entry of the ledger</a>
        {" · "}
        <a href={`${routes.rules()}#points`}>What earns points</a>
      </p>
    </>
  );
}
