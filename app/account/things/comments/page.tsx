import { Things } from "#components/members/things.tsx";
import { OwnPosts } from "#components/posts/own-posts.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { listOwnPosts } from "#lib/posts/own.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readThings, thingsMetadata } from "../read.ts";

export const metadata = thingsMetadata("comments");

export default async function OwnCommentsPage(asked: Asked) {
  const { rows, page, pageCount } = await readThings("comments", asked, (db, member, page) =>
    listOwnPosts(db, member, "comment", page),
  );
  return (
    <Things here="comments" page={page} pageCount={pageCount}>
      {rows.length === 0 ? (
        <Empty action={{ label: "Read the questions", href: routes.questions() }}>
          You have not commented on anything yet.
        </Empty>
      ) : (
        <OwnPosts posts={rows} />
      )}
    </Things>
  );
}
