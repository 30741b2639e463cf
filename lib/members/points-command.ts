import type { Command } from "commander";
import type { Database } from "#db/client.ts";
import { Refusal, went, work } from "#lib/operator.ts";

/** What the operator does with the rules of points. */
export function pointsCommand(program: Command): void {
  program
    .command("points")
    .argument("[changes...]", "such as asked=30 answerUpCap=100")
    .description("show what earns points, or change it")
    .addHelpText(
      "after",
      "\nNames are those that it shows. A name with nothing behind the = is worth its default again.\nChanges count from now on; `askwell doctor` brings what was earned before into line.",
    )
    .action((changes: string[]) => work((db) => change(db, changes)));
}

async function change(db: Database, changes: string[]): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { system } = await import("#lib/words/actor.ts");
  const { findPointRules } = await import("./point-rules.ts");
  const { pointFields, setPoints } = await import("./set-points.ts");
  const fields: Record<string, number | string> = pointFields(await findPointRules(db));
  for (const each of changes) {
    const [, name = "", value = ""] = /^(\w+)=(.*)$/.exec(each) ?? [];
    if (!Object.hasOwn(fields, name)) throw new Refusal(`There is no rule of points in “${each}”.`);
    fields[name] = value;
  }
  if (changes.length > 0) went(await perform(db, system, setPoints, fields));
  const rules = Object.entries(pointFields(await findPointRules(db)));
  return rules.map(([name, value]) => `${name}=${value}`).join("\n");
}
