import { type Command, Option } from "commander";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { Refusal, went, work } from "#lib/operator.ts";
import { watchedActionNames } from "#lib/words/watched.ts";
import type { WatchedRow } from "./queries.ts";

type Added = {
  action: string;
  pattern?: boolean;
  with?: string;
  category?: string;
  days?: string;
  note?: string;
};

/** What the operator does with the words that are watched for. */
export function wordsCommand(program: Command): void {
  const words = program
    .command("words")
    .description("what is watched for in what people write: list, add, remove");
  words
    .command("list", { isDefault: true })
    .description("show all of it, with its numbers")
    .action(() => work(listed));
  words
    .command("add <text>")
    .description("watch for words (`*` stands for any letters), or for a pattern")
    .addOption(
      new Option("--action <action>", "what happens").choices(watchedActionNames).default("hold"),
    )
    .option("--pattern", "it is a regular expression in the syntax of RE2")
    .option("--with <words>", "with --action replace: the words in its place")
    .option("--category <path>", "in this category and what is below it")
    .option("--days <n>", "for so many days")
    .option("--note <text>", "for moderators")
    .action((text: string, added: Added) => work((db) => add(db, text, added)));
  words
    .command("remove <number>")
    .description("watch for it no more")
    .action((watched: string) => work((db) => remove(db, watched)));
}

async function listed(db: Database): Promise<string> {
  const { listWatched } = await import("./queries.ts");
  const lines: string[] = [];
  let before: number | undefined;
  do {
    const { rows, next } = await listWatched(db, before);
    lines.push(...rows.map(line));
    before = next ?? undefined;
  } while (before !== undefined);
  return lines.length > 0 ? lines.join("\n") : "Nothing is watched for.";
}

const line = ({ id, kind, text, action, replacement, category, endsAt, note }: WatchedRow) =>
  [
    `${id}: ${kind} “${text}”: ${action}`,
    replacement !== null && `with “${replacement}”`,
    category && `in ${category.path}`,
    endsAt && `until ${endsAt.toISOString()}`,
    note && `(${note})`,
  ]
    .filter(Boolean)
    .join(" ");

async function add(db: Database, text: string, added: Added): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { system } = await import("#lib/words/actor.ts");
  const { watch } = await import("./watch.ts");
  const { action, pattern, with: replacement, days, note } = added;
  const kind = pattern ? "pattern" : "words";
  const category = added.category === undefined ? undefined : await categoryAt(db, added.category);
  went(await perform(db, system, watch, { kind, text, action, replacement, category, days, note }));
  return listed(db);
}

async function remove(db: Database, watched: string): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { system } = await import("#lib/words/actor.ts");
  const { unwatch } = await import("./unwatch.ts");
  went(await perform(db, system, unwatch, { watched }));
  return listed(db);
}

async function categoryAt(db: Database, path: string): Promise<number> {
  const [found] = await db.execute<{ id: string }>(
    sql`select id from categories where path = ${path}`,
  );
  if (!found) throw new Refusal(`There is no category ${path}.`);
  return Number(found.id);
}
