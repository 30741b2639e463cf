import { type Command, Option } from "commander";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { Refusal, went, work } from "#lib/operator.ts";

const choices = ["on", "off", "default"];
const guards = ["score", "links", "images", "sites", "questions", "answers"] as const;
type Guard = (typeof guards)[number];
type Given = {
  category?: string;
  all?: string;
  guests?: string;
  proof?: string;
  first?: string;
} & {
  [G in Guard]?: string;
};

/** What the operator does with the rules of what waits for a moderator. */
export function holdingCommand(program: Command): void {
  program
    .command("holding")
    .description("show what waits until a moderator has looked at it, or change it")
    .addOption(
      new Option("--guests <choice>", "what is written without an account").choices(choices),
    )
    .addOption(
      new Option(
        "--proof <choice>",
        "what comes without a proof of work, which browsers make by themselves",
      ).choices(choices),
    )
    .option("--first <n>", "so many first posts of a member; `default` for the usual number")
    .option("--category <path>", "for this category and what is below it")
    .addOption(
      new Option("--all <choice>", "with --category: all that is written").choices(choices),
    )
    .option("--score <n>", "what looks like advertising, from this score on; 0: never")
    .option("--links <n>", "of somebody new, posts with more links; 0: never")
    .option("--images <n>", "of somebody new, posts with more pictures; 0: never")
    .option("--sites <n>", "of somebody new, more posts that lead to one website; 0: never")
    .option("--questions <n>", "so many questions on the first day; 0: any number")
    .option("--answers <n>", "so many answers on the first day; 0: any number")
    .addHelpText("after", "\nWhoever has a role, or moderates the category, does not wait.")
    .action((given: Given) => work((db) => change(db, given)));
}

async function change(db: Database, given: Given): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { system } = await import("#lib/words/actor.ts");
  const { setHolding } = await import("./set-holding.ts");
  const { category, all, guests, proof, first } = given;
  const before = await findHolding(db);
  await guard(db, given);
  if (category !== undefined) {
    const id = await categoryAt(db, category);
    if (all !== undefined) {
      went(await perform(db, system, setHolding, { category: id, all: chosen(all) }));
    }
  } else if ([guests, proof, first].some((said) => said !== undefined)) {
    const site = {
      guests: switched(guests, before.guests),
      proof: switched(proof, before.proof),
      firstPosts: first === undefined ? before.firstPosts : chosen(first),
    };
    went(await perform(db, system, setHolding, site));
  }
  return described(db);
}

/** What is not named stays as it is. */
async function guard(db: Database, given: Given): Promise<void> {
  if (guards.every((name) => given[name] === undefined)) return;
  const { perform } = await import("#lib/command.ts");
  const { system } = await import("#lib/words/actor.ts");
  const { setGuarding } = await import("#lib/safety/set-guarding.ts");
  const set = await findGuarding(db);
  const asked = guards.map((name) => [
    name,
    given[name] === undefined ? set[name] : chosen(given[name]),
  ]);
  went(await perform(db, system, setGuarding, Object.fromEntries(asked)));
}

async function findGuarding(db: Database) {
  const { findGuardingRules } = await import("#lib/safety/guarding.ts");
  return findGuardingRules(db);
}

const switched = (typed: string | undefined, before: boolean) =>
  typed === undefined ? (before ? "on" : "off") : chosen(typed);

const chosen = (typed: string) => (typed === "default" ? "" : typed);

async function categoryAt(db: Database, path: string): Promise<number> {
  const [found] = await db.execute<{ id: string }>(
    sql`select id from categories where path = ${path}`,
  );
  if (!found) throw new Refusal(`There is no category ${path}.`);
  return Number(found.id);
}

async function findHolding(db: Database) {
  const { findHoldingRules } = await import("./holding.ts");
  return findHoldingRules(db);
}

async function described(db: Database): Promise<string> {
  const { guests, firstPosts, proof } = await findHolding(db);
  const said = await db.execute<{ path: string; holds_posts: boolean }>(
    sql`select path, holds_posts from categories where holds_posts is not null order by path`,
  );
  return [
    `the site: what guests write ${guests ? "waits" : "does not wait"}, of a member the first ${firstPosts} wait`,
    `proof of work: what comes without one ${proof ? "waits" : "does not wait"}`,
    await describedGuards(db),
    ...said.map(
      ({ path, holds_posts: holds }) => `${path}: ${holds ? "all waits" : "goes as usual"}`,
    ),
  ].join("\n");
}

async function describedGuards(db: Database): Promise<string> {
  const { score, links, images, sites, questions, answers } = await findGuarding(db);
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from watched_words where coalesce(ends_at > now(), true)`);
  const upTo = (most: number, what: string) =>
    most === 0 ? `any number of ${what}` : `${most} ${what}`;
  return [
    `watched words and patterns: ${row?.count ?? 0} (askwell words)`,
    `advertising: ${score === 0 ? "nothing waits by its score" : `waits from a score of ${score} on`}`,
    `somebody new: ${upTo(links, "links")} and ${upTo(images, "pictures")} a post, ${upTo(sites, "posts")} to one website; more waits`,
    `the first day: ${upTo(questions, "questions")}, ${upTo(answers, "answers")}`,
  ].join("\n");
}
