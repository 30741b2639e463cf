import { Moment } from "#components/ui/moment.tsx";
import type { Act } from "#lib/audit/log.ts";
import { exactTime } from "#lib/words/dates.ts";
import { grounds } from "#lib/words/grounds.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

const others: Record<Act["actor"], string> = {
  visitor: "A visitor",
  guest: "A guest",
  member: "A member who is gone",
  system: "The site",
};

/** Lines of the log as moderators read them. */
export function LogList({ acts }: { acts: readonly Act[] }) {
  return (
    <ol className="rows">
      {acts.map((act) => (
        <li key={act.id} className="space-y-1">
          <p>
            <strong>{act.who ? <bdi>{act.who}</bdi> : others[act.actor]}</strong> {act.did}
            <About act={act} />
          </p>
          <Why act={act} />
          {act.changes.map(({ what, before, after }) => (
            <p key={what} className="text-sm text-soft">
              {what && `${what}: `}
              {before !== null && (
                <>
                  <bdi>{before}</bdi>
                  {" → "}
                </>
              )}
              <bdi>{after}</bdi>
            </p>
          ))}
          <p className="meta">
            <Moment at={act.at} />
            <span>{exactTime(act.at)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What it is about, and in whose words; whoever appeals says no more than that a decision was wrong. */
function Why({ act: { act, ground, reason } }: { act: Act }) {
  const about = act === "appeal.raised" ? null : ground;
  if (!about && !reason) return null;
  return (
    <p className="text-sm">
      {about && `${grounds[about]}. `}
      {reason && <q dir="auto">{reason}</q>}
    </p>
  );
}

/** To which post, about whom, in which category, or which category or tag itself. */
function About({ act: { act, post, member, category, tag } }: { act: Act }) {
  return (
    <>
      {post && (
        <>
          {": "}
          <a href={staffRoutes.postCase(post.id)} dir="auto">
            {titleOf(post)}
          </a>
        </>
      )}
      {member && (
        <>
          {": "}
          <a href={staffRoutes.memberCase(member.name)}>
            <bdi>{member.name}</bdi>
          </a>
        </>
      )}
      {category && (
        <>
          {act.startsWith("category.") ? ": " : " in "}
          <a href={routes.category(category.path)} dir="auto">
            {category.name}
          </a>
        </>
      )}
      {tag && (
        <>
          {": "}
          <a href={routes.tag(tag)} dir="auto">
            {tag}
          </a>
        </>
      )}
    </>
  );
}

function titleOf({ id, kind, title }: NonNullable<Act["post"]>): string {
  if (title === null) return `${kind} ${id}`;
  return kind === "question" ? title : `${kind} ${id} to “${title}”`;
}
