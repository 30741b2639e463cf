import { lazy } from "react";
import { able } from "#components/questions/thread-actions.ts";
import type { Marks } from "#lib/posts/marks.ts";
import { routes } from "#lib/words/routes.ts";

const OwnLinks = lazy(() => import("./own-links.tsx").then((file) => ({ default: file.OwnLinks })));

type PostLinksProps = { post: number; marks: Marks };

/** Where a post is edited, taken back, moderated and reported, for whoever may. */
export function PostLinks({ post, marks }: PostLinksProps) {
  const reports = marks.reader.kind === "visitor" || able(marks, post, "flag.raise");
  return (
    <>
      {marks.posts[post] && <OwnLinks post={post} marks={marks} />}
      {reports && (
        <a href={routes.reportPost(post)} rel="nofollow">
          Report
        </a>
      )}
    </>
  );
}
