import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { watchedWords } from "#db/schema/safety.ts";
import { command, onNothing } from "#lib/command.ts";
import { categoryOf } from "#lib/taxonomy/category.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { WatchedKind } from "#lib/words/watched.ts";
import { checkFit } from "./fit.ts";
import { Watch } from "./input.ts";

/** From now on words are watched for in what people write, on the whole site or in a category. */
export const watch = command({
  input: Watch,
  may: "words.watch",
  on: onNothing,
  does: async ({ tx, who, input }) => {
    checkFit(input);
    const { kind, text, action, note, days } = input;
    await checkRoom(tx, kind);
    const rule = {
      ...{ kind, text, action, note },
      categoryId: await categoryOf(tx, input.category),
      replacement: action === "replace" ? input.replacement : null,
    };
    const [watched] = await tx
      .insert(watchedWords)
      .values({
        ...rule,
        byId: who.kind === "member" ? who.id : null,
        endsAt: days === undefined ? null : sql`now() + make_interval(days => ${days})`,
      })
      .onConflictDoNothing()
      .returning({ id: watchedWords.id, endsAt: watchedWords.endsAt });
    if (!watched) throw already;
    const { id, endsAt } = watched;
    return {
      event: { name: "words.watched", watched: id },
      change: { after: { ...rule, endsAt } },
    };
  },
});

const already = new Refused("invalid", "Please look at the marked fields again.", {
  text: "This is watched for there already. End that first, to have something else happen.",
});

/** So many that each text can be looked through at once. What is over makes room. */
async function checkRoom(tx: Database, kind: WatchedKind): Promise<void> {
  await tx.execute(sql`delete from watched_words where ends_at <= now()`);
  const rows = await tx.execute<{ kind: string; count: number }>(
    sql`select kind, count(*)::int as count from watched_words group by kind`,
  );
  const counted = new Map(rows.map((row) => [row.kind, row.count]));
  const most = kind === "pattern" ? limits.watched.patterns : limits.watched.rules;
  if ((counted.get(kind) ?? 0) < most) return;
  const what = kind === "pattern" ? "patterns" : "words";
  throw new Refused("invalid", "Please look at the marked fields again.", {
    text: `There are ${most} ${what} already, which is the most. Please end one first.`,
  });
}
