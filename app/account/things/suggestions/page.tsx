import { Things } from "#components/members/things.tsx";
import { OwnSuggestions } from "#components/suggestions/own-suggestions.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { listOwnSuggestions } from "#lib/suggestions/own.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readThings, thingsMetadata } from "../read.ts";

export const metadata = thingsMetadata("suggestions");

const about =
  "A suggested edit waits until whoever wrote the post, or a moderator, takes it or leaves it.";

export default async function OwnSuggestionsPage(asked: Asked) {
  const { rows, page, pageCount } = await readThings("suggestions", asked, listOwnSuggestions);
  return (
    <Things here="suggestions" page={page} pageCount={pageCount} about={about}>
      {rows.length === 0 ? (
        <Empty action={{ label: "Read the questions", href: routes.questions() }}>
          You have not suggested an edit yet. Under each post that others wrote there is a way to.
        </Empty>
      ) : (
        <OwnSuggestions suggestions={rows} />
      )}
    </Things>
  );
}
