import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { settleEnvironment } from "#env";
import { registerCommands } from "./commands.ts";
import { closeAll, openForCommand } from "./opening.ts";

const CHECKOUT = join(import.meta.dirname, "..");

function version(): string {
  const file = join(CHECKOUT, "package.json");
  return String(JSON.parse(readFileSync(file, "utf8")).version);
}

async function run(): Promise<void> {
  const program = new Command("askwell")
    .description(
      "The operator's tool. It works beside a running site, on its DATA_DIR or DATABASE_URL.",
    )
    .version(version())
    .hook("preAction", openForCommand);
  registerCommands(program);
  await program.parseAsync();
}

settleEnvironment(CHECKOUT);
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || "production" });
try {
  await run();
} catch (error) {
  const { plainSentence } = await import("#server/failure.ts");
  process.stderr.write(`${plainSentence(error)}\n`);
  process.exitCode = 1;
} finally {
  await closeAll();
}
