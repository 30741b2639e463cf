import { type SQL, sql } from "drizzle-orm";
import type { AnswerOrder } from "#lib/words/routes.ts";

const chosen: Record<AnswerOrder, string> = {
  votes: "p.score desc, p.created_at, p.id",
  newest: "p.created_at desc, p.id desc",
  oldest: "p.created_at, p.id",
};

/** The order of the answers `p` of a question `q`: the accepted one first, then as the reader chose. */
export const answerOrder = (order: AnswerOrder): SQL =>
  sql.raw(`(p.id is not distinct from q.accepted_answer_id) desc, ${chosen[order]}`);
