import type { MemberNote } from "#lib/members/case.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { MemberNotes } from "./member-notes.tsx";

type AuthorCaseProps = {
  post: number;
  /** Of a guest nothing is noted. */
  member: { name: string; notes: MemberNote[] } | null;
  maySweep: boolean;
};

/** What moderators noted of whoever wrote a post, and the way to all that they can do. */
export function AuthorCase({ post, member, maySweep }: AuthorCaseProps) {
  return (
    <div className="mt-8 space-y-4">
      {member && (
        <section aria-labelledby="author-notes" className="space-y-4">
          <h2 id="author-notes" className="text-lg">
            Notes
          </h2>
          <MemberNotes notes={member.notes} />
          <p>
            <a href={staffRoutes.memberCase(member.name)}>
              {"All about "}
              <bdi>{member.name}</bdi>
            </a>
          </p>
        </section>
      )}
      {maySweep && (
        <p>
          <a href={staffRoutes.sweep(post)}>Hide all that they wrote</a>
        </p>
      )}
    </div>
  );
}
