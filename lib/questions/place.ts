import { type SQL, sql } from "drizzle-orm";
import { deleted, visible } from "#lib/posts/visible.ts";
import { defaultAnswerOrder } from "#lib/words/routes.ts";
import { answerOrder } from "./answer-order.ts";

export type PlaceRow = {
  id: number;
  slug: string;
  /** What it is now, which may not be what it was written as. */
  kind: "answer" | "comment";
  visible: boolean;
  /** It, or what it stands under, was deleted, and nothing of it is hidden or held. */
  deleted: boolean;
  /** How many answers stand before the one that it is, or stands under. */
  ahead: number;
};

/** The answers of a question `q`, each with its place in the default order. */
export const answersInOrder = (): SQL => sql`
  select p.id, row_number() over (order by ${answerOrder(defaultAnswerOrder)}) as place
  from posts p where p.question_id = q.id and p.kind = 'answer' and ${visible()}`;

/** A comment that became an answer, or the other way round, is found at either address. */
export const placeOf = (kind: "answer" | "comment", id: number): SQL => sql`
  select q.id, q.slug, x.kind, x.visible,
    ${deleted()} as deleted,
    coalesce((
      select ranked.place - 1 from (${answersInOrder()}) ranked
      where ranked.id = case x.kind when 'answer' then x.id else x.parent_id end
    ), 0) as ahead
  from posts x
  join posts u on u.id = x.parent_id
  join posts q on q.id = x.question_id
  where x.id = ${id} and (x.kind = ${kind} or exists (
    select from decisions d where d.post_id = x.id and d.act = 'convert'))`;
