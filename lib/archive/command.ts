import { existsSync, statSync } from "node:fs";
import type { Command } from "commander";
import type { Connection } from "#db/client.ts";
import type { ImportOptions } from "./import.ts";
import type { Report } from "./report.ts";

type Given = { source?: string };

/** Told apart from 1, which says that nothing could be done. */
export const EXIT_NOT_WHOLE = 2;

export function importArchiveCommand(program: Command): void {
  const imports = program.command("import").description("take in a community from elsewhere");
  const ends =
    "\nIt may run beside the site, and again: what is there already is left as it is.\nExit code 0: all was taken. 2: something was left out, or the totals differ from the manifest.";
  imports
    .command("archive")
    .argument("<folder>", "a community archive: categories, members, threads, manifest")
    .option("--source <name>", "what to call it here, to be told from other archives")
    .description("import a community archive")
    .addHelpText("after", ends)
    .action((folder: string, { source }: Given) =>
      plainly(async () => {
        const { sizeOf } = await import("./progress.ts");
        const { importArchive } = await import("./import.ts");
        await run(sizeOf(folder), async (connection, options) =>
          importArchive(connection, folder, { ...options, source }),
        );
      }),
    );
  imports
    .command("counsel-chat")
    .argument("<file>", "counsel-chat.jsonl: one question with its answers a line")
    .option("--source <name>", "what to call it here", "counsel-chat")
    .description("import the questions and answers of counsel-chat")
    .addHelpText("after", ends)
    .action((file: string, { source }: Given) =>
      plainly(async () => {
        const { ArchiveError } = await import("./source.ts");
        if (!existsSync(file)) throw new ArchiveError(`There is no ${file}.`);
        const { importCounselChat } = await import("./counsel-chat.ts");
        await run(statSync(file).size, async (connection, options) =>
          importCounselChat(connection, file, { ...options, source }),
        );
      }),
    );
}

/** What the operator can put right is said in one sentence; anything else is for whoever called. */
async function plainly(work: () => Promise<void>): Promise<void> {
  const { ArchiveError } = await import("./source.ts");
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function run(
  size: number,
  work: (connection: Connection, options: ImportOptions) => Promise<Report>,
): Promise<void> {
  const { connection } = await import("#db/client.ts");
  const { showProgress } = await import("./progress.ts");
  const { sayFinding } = await import("./report.ts");
  const { summary, totalsTable } = await import("./table.ts");
  const progress = showProgress(size, process.stderr);
  const report = await work(connection(), {
    onFinding: (finding) => progress.say(sayFinding(finding)),
    onProgress: progress.advance,
  }).finally(progress.stop);
  process.stdout.write(`${totalsTable(report)}\n\n${summary(report).join("\n")}\n`);
  if (!report.whole) process.exitCode = EXIT_NOT_WHOLE;
}
