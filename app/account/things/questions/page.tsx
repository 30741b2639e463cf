import { Things } from "#components/members/things.tsx";
import { OwnPosts } from "#components/posts/own-posts.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { listOwnPosts } from "#lib/posts/own.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readThings, thingsMetadata } from "../read.ts";

export const metadata = thingsMetadata("questions");

export default async function OwnQuestionsPage(asked: Asked) {
  const { rows, page, pageCount } = await readThings("questions", asked, (db, member, page) =>
    listOwnPosts(db, member, "question", page),
  );
  return (
    <Things here="questions" page={page} pageCount={pageCount}>
      {rows.length === 0 ? (
        <Empty action={{ label: "Ask a question", href: routes.ask() }}>
          You have not asked anything yet.
        </Empty>
      ) : (
        <OwnPosts posts={rows} />
      )}
    </Things>
  );
}
