import type { Database } from "#db/client.ts";
import { forgetMarks, LONG, type Marking, markList, readMarkings } from "#lib/lists/mark.ts";
import type { LongList } from "#lib/lists/walk.ts";
import { longListsOfMembers } from "#lib/members/marks.ts";
import { memberList } from "#lib/members/queries.ts";
import { longQuestionLists } from "#lib/questions/marks.ts";
import { tagList } from "#lib/taxonomy/queries.ts";
import type { Job } from "./job.ts";
import { step } from "./rest.ts";

/** What moved since the marks were made lies between them: after an hour they are made anew. */
const OLD = 60 * 60 * 1000;
/** Or when this share of a list came or went. */
const MOVED = 0.02;
const PAUSE = 50;

/** Puts marks along every long list whose marks are missing, old, or left behind. */
export const markLists: Job = {
  queue: "mark-lists",
  cron: "*/5 * * * *",
  atStart: true,
  async run(db) {
    const markings = await readMarkings(db);
    const long = new Set<string>();
    for await (const list of longLists(db)) {
      long.add(list.name);
      if (!isDue(list, markings.get(list.name))) continue;
      await step(() => markList(db, list), PAUSE);
    }
    await forgetMarks(
      db,
      [...markings.keys()].filter((name) => !long.has(name)),
    );
  },
};

async function* longLists(db: Database): AsyncGenerator<LongList> {
  yield* longQuestionLists(db);
  yield* longListsOfMembers(db);
  for (const list of [await memberList(db), await tagList(db)]) {
    if (list.total > LONG) yield list;
  }
}

const isDue = (list: LongList, marking: Marking | undefined): boolean =>
  !marking ||
  Date.now() - marking.madeAt > OLD ||
  Math.abs(list.total - marking.total) > MOVED * marking.total;
