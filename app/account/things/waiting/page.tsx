import { Things } from "#components/members/things.tsx";
import { OwnPosts } from "#components/posts/own-posts.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { listOwnWaiting } from "#lib/posts/own.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readThings, thingsMetadata } from "../read.ts";

export const metadata = thingsMetadata("waiting");

export default async function OwnWaitingPage(asked: Asked) {
  const { rows, page, pageCount } = await readThings("waiting", asked, listOwnWaiting);
  return (
    <Things
      here="waiting"
      page={page}
      pageCount={pageCount}
      about="Some posts wait until a moderator has looked at them. Each says why."
    >
      {rows.length === 0 ? (
        <Empty action={{ label: "Read the rules", href: routes.rules() }}>
          Nothing of yours is waiting.
        </Empty>
      ) : (
        <OwnPosts posts={rows} />
      )}
    </Things>
  );
}
