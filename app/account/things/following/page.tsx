import { unfollowListed } from "#app/actions/follows.ts";
import { OwnFollows } from "#components/follows/own-follows.tsx";
import { Things } from "#components/members/things.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { listFollowed } from "#lib/follows/queries.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readThings, thingsMetadata } from "../read.ts";

export const metadata = thingsMetadata("following");

const about =
  "Nobody else sees what you follow. How you are told of it stands under “What I am told of”.";

export default async function OwnFollowsPage(asked: Asked) {
  const { rows, page, pageCount } = await readThings("following", asked, listFollowed);
  return (
    <Things here="following" page={page} pageCount={pageCount} about={about}>
      {rows.length === 0 ? (
        <Empty action={{ label: "Read the questions", href: routes.questions() }}>
          You follow nothing yet. Questions, tags, categories and members can be followed.
        </Empty>
      ) : (
        <OwnFollows follows={rows} stop={unfollowListed} />
      )}
    </Things>
  );
}
