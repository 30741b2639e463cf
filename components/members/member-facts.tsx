import type { ReactNode } from "react";
import { grouped } from "#components/ui/count.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { MemberShown } from "#lib/members/queries.ts";

/** What a member chose to say, and what everybody can see of them. */
export function MemberFacts({ member }: { member: MemberShown }) {
  return (
    <div className="space-y-4">
      {member.about && (
        <p className="whitespace-pre-line" dir="auto">
          {member.about}
        </p>
      )}
      <dl className="facts">
        {member.fullName && (
          <Fact term="Name">
            <bdi>{member.fullName}</bdi>
          </Fact>
        )}
        {member.location && (
          <Fact term="Place">
            <bdi>{member.location}</bdi>
          </Fact>
        )}
        <Fact term="Joined">
          <Moment at={member.joinedAt} />
        </Fact>
        {member.lastSeenAt && (
          <Fact term="Last seen">
            <Moment at={member.lastSeenAt} />
          </Fact>
        )}
        <Fact term="Questions">{grouped(member.questionCount)}</Fact>
        <Fact term="Answers">{grouped(member.answerCount)}</Fact>
        <Fact term="Comments">{grouped(member.commentCount)}</Fact>
      </dl>
    </div>
  );
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
