import { Button } from "#components/ui/button.tsx";
import { Count } from "#components/ui/count.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { TextField } from "#components/ui/field.tsx";
import type { TagsAdministered } from "#lib/taxonomy/administered.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import { limits } from "#lib/words/limits.ts";

type TagsAdministeredProps = { tags: TagsAdministered; asked: string; after: string };

/** Tags by their names, each leading to where it is changed. */
export function TagsAdministeredList({
  tags: { rows, next },
  asked,
  after,
}: TagsAdministeredProps) {
  const q = asked === "" ? undefined : asked;
  return (
    <>
      <form action={adminRoutes.adminTags()} className="space-y-4" aria-label="Find a tag">
        <TextField
          name="q"
          label="Begins with"
          maxLength={limits.tags.name}
          defaultValue={asked}
          autoComplete="off"
        />
        <Button>Find</Button>
      </form>
      {rows.length === 0 ? (
        <Empty>{q === undefined ? "There is no tag yet." : "No tag begins so."}</Empty>
      ) : (
        <ul className="rows">
          {rows.map(({ id, name, description, synonyms, questionCount }) => (
            <li key={id} className="space-y-1">
              <p className="flex flex-wrap items-baseline gap-x-4">
                <a href={adminRoutes.adminTag(id)} dir="auto">
                  {name}
                </a>
                <span className="text-sm text-soft">
                  <Count of={questionCount} one="question" many="questions" />
                </span>
              </p>
              {description && <p dir="auto">{description}</p>}
              {synonyms.length > 0 && (
                <p className="meta" dir="auto">{`Also: ${synonyms.join(", ")}`}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <nav aria-label="Pages of tags" className="flex flex-wrap gap-x-6">
        {after !== "" && <a href={adminRoutes.adminTags({ q })}>First page</a>}
        {next !== null && (
          <a href={adminRoutes.adminTags({ q, after: next })} rel="next">
            Further tags
          </a>
        )}
      </nav>
    </>
  );
}
