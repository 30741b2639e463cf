import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { LONG } from "#lib/lists/mark.ts";
import type { LongList } from "#lib/lists/walk.ts";
import { questionList } from "#lib/questions/lists.ts";
import { memberAnswersList, memberLedger } from "./queries.ts";

type Long = { id: number; questions: number; answers: number; entries: number };

/** What single members wrote and earned, where that is too long to be walked without marks. */
export async function* longListsOfMembers(db: Database): AsyncGenerator<LongList> {
  const members = await readRows<Long>(
    db,
    sql`select * from (
        select id, question_count as questions, answer_count as answers,
          (select coalesce(sum((value ->> 'count')::int), 0) from jsonb_each(point_sums)) as entries
        from members
      ) m
      where greatest(questions, answers, entries) > ${LONG} order by id`,
  );
  for (const { id, questions, answers, entries } of members) {
    const asked =
      questions > LONG ? await questionList(db, { of: "member", id }, "newest") : undefined;
    if (asked) yield asked;
    if (answers > LONG) yield memberAnswersList(id, answers);
    if (entries > LONG) yield memberLedger(id, entries);
  }
}
