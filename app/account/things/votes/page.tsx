import { Things } from "#components/members/things.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { OwnVotes } from "#components/votes/own-votes.tsx";
import { listOwnVotes } from "#lib/votes/own.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readThings, thingsMetadata } from "../read.ts";

export const metadata = thingsMetadata("votes");

export default async function OwnVotesPage(asked: Asked) {
  const { rows, page, pageCount } = await readThings("votes", asked, listOwnVotes);
  return (
    <Things here="votes" page={page} pageCount={pageCount} about="Nobody else sees how you voted.">
      {rows.length === 0 ? (
        <Empty action={{ label: "Read the questions", href: routes.questions() }}>
          You have not voted yet.
        </Empty>
      ) : (
        <OwnVotes votes={rows} />
      )}
    </Things>
  );
}
