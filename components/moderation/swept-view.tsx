import { ActForm } from "#components/ui/act-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SweepShown } from "#lib/members/sweeps.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type SweptViewProps = { found: SweepShown; action: FormAction };

/** What was hidden together: by whom, why, and the way back. */
export function SweptView({ found, action }: SweptViewProps) {
  const { id, name, by, reason, posts, sweptAt, undoneAt, suspended } = found;
  return (
    <div className="space-y-6">
      <h1>{`${posts.length} posts by ${name ?? "somebody without an account"}`}</h1>
      <div role="status">
        <Notice>
          <p>
            {undoneAt
              ? "They were brought back, but for those about which somebody decided since then."
              : "They are out of sight."}
          </p>
          {suspended && name !== null && (
            <p>
              {"This member is suspended. "}
              <a href={staffRoutes.memberCase(name)}>All about this member</a>
            </p>
          )}
        </Notice>
      </div>
      <p className="meta">
        <span>
          {"hidden by "}
          <bdi>{by ?? "the site"}</bdi>
        </span>
        <Moment at={sweptAt} />
        {undoneAt && <Moment at={undoneAt} before="brought back on " />}
      </p>
      <p>
        {"The reason given: "}
        <q dir="auto">{reason}</q>
      </p>
      {!undoneAt && (
        <ActForm action={action} fields={{ sweep: id }} className="button">
          Bring all of it back
        </ActForm>
      )}
      <Disclosure summary="Which posts">
        <ul className="rows">
          {posts.map((post) => (
            <li key={post.id}>
              <a href={staffRoutes.postCase(post.id)} dir="auto">
                {post.title || `Post ${post.id}`}
              </a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
