import { ActForm } from "#components/ui/act-form.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Followed } from "#lib/follows/queries.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import type { FollowSubject } from "#lib/words/events.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const kinds: Record<FollowSubject, string> = {
  question: "Question",
  category: "Category",
  tag: "Tag",
  member: "Member",
};
const gone = "something that is not public any more";

/** What a member follows, each with a way to stop. */
export function OwnFollows({ follows, stop }: { follows: Followed[]; stop: FormAction }) {
  return (
    <ul className="rows">
      {follows.map(({ subject, id, since, place }) => (
        <li key={`${subject} ${id}`} className="space-y-1 py-4">
          <p dir="auto">
            {`${kinds[subject]}: `}
            {place ? (
              <a href={accountRoutes.followed({ subject, at: place.at })}>{place.label}</a>
            ) : (
              gone
            )}
          </p>
          <div className="flex flex-wrap items-center gap-x-5 text-sm text-soft">
            <span>
              {"Since "}
              <Moment at={since} />
            </span>
            <ActForm
              action={stop}
              fields={{ subject, id }}
              className="quiet-link touch inline-flex min-h-9 items-center"
            >
              Stop following
              <VisuallyHidden>{`: ${place?.label ?? gone}`}</VisuallyHidden>
            </ActForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
