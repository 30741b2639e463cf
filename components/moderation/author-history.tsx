import { nameOf } from "#components/members/byline.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { compact } from "#components/ui/count.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { AuthorHistory } from "#lib/moderation/history.ts";
import type { Author } from "#lib/questions/queries.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type AuthorHistoryProps = { author: Author; history: AuthorHistory };

/** Who wrote it, as far as it matters for a decision: how long they are here, and what became of their posts. */
export function AuthorHistoryView({ author, history }: AuthorHistoryProps) {
  const { member, recent } = history;
  return (
    <section aria-labelledby="author-history" className="space-y-4">
      <h2 id="author-history" className="text-lg">
        {`About ${nameOf(author)}`}
      </h2>
      {member?.suspendedUntil && <Badge kind="plain">suspended</Badge>}
      <Facts history={history} />
      {recent.length > 0 && (
        <>
          <h3>What else they wrote</h3>
          <ul className="space-y-2">
            {recent.map((post) => (
              <li key={post.id}>
                <p className="meta">
                  <a href={staffRoutes.postCase(post.id)}>{spelled[post.kind]}</a>
                  <Moment at={post.at} />
                  {!post.visible && <span>{post.state === "held" ? "waits" : "not in sight"}</span>}
                </p>
                <p className="row-excerpt" dir="auto">
                  {post.excerpt}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const spelled = { question: "A question", answer: "An answer", comment: "A comment" };

function Facts({ history }: { history: AuthorHistory }) {
  const { member, posts, held, hidden, rejected } = history;
  const counts: [term: string, count: number][] = [
    ["Posts", posts],
    ["Waited", held],
    ["Not published", rejected],
    ["Hidden", hidden],
    ["Warnings", member?.warnings ?? 0],
    ["Suspensions", member?.suspensions ?? 0],
  ];
  return (
    <dl className="facts">
      {member && (
        <>
          <dt>Joined</dt>
          <dd>
            <Moment at={member.joinedAt} />
          </dd>
          <dt>Points</dt>
          <dd>{compact(member.points)}</dd>
        </>
      )}
      {counts.map(([term, count]) => (
        <div key={term} className="contents">
          <dt>{term}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
