import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { MemberChange } from "#lib/members/kept.ts";
import { creditWritten } from "#lib/posts/credited.ts";
import type { LockedPost } from "#lib/posts/subject.ts";
import type { mergedTexts } from "./input.ts";

type Kept = { id: number | null; changes: MemberChange[] };

/** What a merged question said becomes a post of its author's under the other one, if a moderator wants that. */
export async function keepText(
  tx: Database,
  from: LockedPost,
  into: LockedPost,
  kind: (typeof mergedTexts)[number],
): Promise<Kept> {
  if (kind === "nothing") return { id: null, changes: [] };
  // A question may say all in its title.
  const [made] = await tx.execute<{ id: string }>(sql`
    insert into posts (kind, question_id, parent_id, parent_kind, author_id, guest_id, author_name,
      concealed_author_id, concealed_name, created_at, active_at, changed_at, format, source, html,
      excerpt, renderer_version)
    select ${kind}, ${into.id}::bigint, ${into.id}::bigint, 'question', q.author_id, q.guest_id,
      q.author_name, q.concealed_author_id, q.concealed_name, q.created_at, q.created_at, now(),
      case when bare then 'text' else q.format end, case when bare then q.title else q.source end,
      case when not bare then q.html end, case when not bare then q.excerpt end,
      case when not bare then q.renderer_version end
    from (select *, btrim(source) = '' as bare from posts where id = ${from.id}) q
    returning id`);
  const id = Number(made?.id);
  await tx.execute(sql`update guest_watches set post_id = ${id} where post_id = ${from.id}`);
  const author = from.shownAuthorId;
  if (author === null) return { id, changes: [] };
  return { id, changes: await creditWritten(tx, author, [{ id, kind, visible: true }]) };
}
