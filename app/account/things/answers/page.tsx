import { Things } from "#components/members/things.tsx";
import { OwnPosts } from "#components/posts/own-posts.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { listOwnPosts } from "#lib/posts/own.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readThings, thingsMetadata } from "../read.ts";

export const metadata = thingsMetadata("answers");

export default async function OwnAnswersPage(asked: Asked) {
  const { rows, page, pageCount } = await readThings("answers", asked, (db, member, page) =>
    listOwnPosts(db, member, "answer", page),
  );
  return (
    <Things here="answers" page={page} pageCount={pageCount}>
      {rows.length === 0 ? (
        <Empty
          action={{
            label: "See questions without an answer",
            href: routes.questions({ sort: "unanswered" }),
          }}
        >
          You have not answered anything yet.
        </Empty>
      ) : (
        <OwnPosts posts={rows} />
      )}
    </Things>
  );
}
