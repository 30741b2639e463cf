import type { MemberNote } from "#lib/members/case.ts";
import { routes } from "#lib/words/routes.ts";
import { MemberNotes } from "./member-notes.tsx";

type AuthorCaseProps = { name: string; notes: MemberNote[] };

/** What moderators noted of whoever wrote a post, and the way to all that they can do. */
export function AuthorCase({ name, notes }: AuthorCaseProps) {
  return (
    <section aria-labelledby="author-notes" className="mt-8 space-y-4">
      <h2 id="author-notes" className="text-lg">
        Notes
      </h2>
      <MemberNotes notes={notes} />
      <p>
        <a href={routes.memberCase(name)}>
          {"All about "}
          <bdi>{name}</bdi>
        </a>
      </p>
    </section>
  );
}
