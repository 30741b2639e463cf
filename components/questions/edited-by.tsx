import { nameOf } from "#components/members/byline.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { Edited } from "#lib/questions/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** "edited by Ada on 5 March 2023", leading to what was changed. */
export function EditedBy({ post, edited }: { post: number; edited: Edited | null }) {
  if (!edited) return null;
  const by = edited.by ? `edited by ${nameOf(edited.by)} on ` : "edited on ";
  return <Moment at={edited.at} before={by} href={routes.history(post)} />;
}
