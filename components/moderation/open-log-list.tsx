import { Moment } from "#components/ui/moment.tsx";
import type { OpenAct } from "#lib/audit/open-log.ts";
import type { Role } from "#lib/words/actor.ts";
import { grounds } from "#lib/words/grounds.ts";
import { routes } from "#lib/words/routes.ts";

/** Whoever acts without one of these roles does so as the moderator of a category. */
const doers: Partial<Record<Role, string>> = {
  administrator: "An administrator",
  editor: "An editor",
};

function doerOf({ role, automatic }: OpenAct): string {
  if (automatic) return "A rule of this site";
  return role ? (doers[role] ?? "A moderator") : "The operator";
}

/** Lines of the log as everybody reads them: no names. */
export function OpenLogList({ acts }: { acts: readonly OpenAct[] }) {
  return (
    <ol className="rows">
      {acts.map((act) => (
        <li key={act.id} className="space-y-1">
          <p>
            {doerOf(act)} {act.did}
            <Ordered act={act} />
            {act.post && (
              <>
                {": "}
                <a href={routes.post(act.post.kind, act.post.id)} dir="auto">
                  {act.post.kind === "question"
                    ? act.post.title
                    : `${act.post.kind} to “${act.post.title}”`}
                </a>
              </>
            )}
          </p>
          <p className="meta">
            {act.ground && <span>{grounds[act.ground]}</span>}
            <Moment at={act.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The category or the tag that was changed. */
function Ordered({ act: { category, tag } }: { act: OpenAct }) {
  const [href, name] = category
    ? [routes.category(category.path), category.name]
    : [tag === null ? "" : routes.tag(tag), tag];
  if (name === null) return null;
  return (
    <>
      {": "}
      <a href={href} dir="auto">
        {name}
      </a>
    </>
  );
}
