import { routes } from "#lib/words/routes.ts";

/** Said to whoever has written what a moderator is to look at first. */
export function Waits({ post }: { post: number }) {
  return (
    <>
      {"Thank you. It waits, and a moderator will look at it before others can read it. "}
      <a href={routes.ownPost(post)}>See how it stands</a>
    </>
  );
}
