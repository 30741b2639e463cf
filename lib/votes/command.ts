import { type Command, Option } from "commander";
import type { Database } from "#db/client.ts";
import { Refusal, went, work } from "#lib/operator.ts";
import type { ListedRules } from "./rules.ts";

const choices = ["on", "off", "default"];
type Given = { category?: string; down?: string; floor?: string };

/** What the operator does with the rules of voting. */
export function votingCommand(program: Command): void {
  program
    .command("voting")
    .description("show how voting goes, or change it for the site or for a category")
    .option("--category <path>", "for this category and what is below it")
    .addOption(new Option("--down <choice>", "may votes point down").choices(choices))
    .addOption(new Option("--floor <choice>", "do scores stop at 0").choices(choices))
    .addHelpText(
      "after",
      "\nA category goes as what is above it until it has a rule of its own; `default` takes that away.\nScores follow at once, on all pages.",
    )
    .action((given: Given) => work((db) => change(db, given)));
}

async function change(db: Database, { category, down, floor }: Given): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { system } = await import("#lib/words/actor.ts");
  const { listVotingRules } = await import("./rules.ts");
  const { setRules } = await import("./set-rules.ts");
  const path = category ?? null;
  const found = (await listVotingRules(db)).find((rules) => rules.path === path);
  if (!found) throw new Refusal(`There is no category ${category}.`);
  if (down !== undefined || floor !== undefined) {
    const fields = { down: chosen(down, found.down), floor: chosen(floor, found.floor) };
    went(await perform(db, system, setRules, { ...fields, category: found.id ?? undefined }));
  }
  const shown = (await listVotingRules(db)).filter(
    (rules) => rules.path === null || rules.path === path || says(rules),
  );
  return shown.map(line).join("\n");
}

const chosen = (asked: string | undefined, before: boolean | null) =>
  asked === undefined ? word(before, "") : asked === "default" ? "" : asked;

const word = (rule: boolean | null, none: string) => (rule === null ? none : rule ? "on" : "off");
const says = ({ down, floor }: ListedRules) => down !== null || floor !== null;
const line = ({ path, down, floor }: ListedRules) =>
  path === null
    ? `the site: votes against ${word(down, "on")}, scores stop at 0 ${word(floor, "off")}`
    : `${path}: votes against ${word(down, "as above")}, scores stop at 0 ${word(floor, "as above")}`;
