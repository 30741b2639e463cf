import { Points, RoleBadge } from "#components/members/byline.tsx";
import { Count } from "#components/ui/count.tsx";
import type { MemberRow } from "#lib/members/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** Members with what they gave, those with the most points first. */
export function MemberList({ members }: { members: MemberRow[] }) {
  return (
    <ol className="cards">
      {members.map((member) => (
        <li key={member.id} className="min-w-0">
          <p>
            <a href={routes.member(member.name)} dir="auto" className="inline-block min-h-6">
              {member.name}
            </a>{" "}
            <RoleBadge role={member.role} />
          </p>
          <p className="text-sm text-soft">
            <Points of={member.points} />
            {", "}
            <Count of={member.answerCount} one="answer" many="answers" />
            {", "}
            <Count of={member.questionCount} one="question" many="questions" />
          </p>
        </li>
      ))}
    </ol>
  );
}
