import { type Command, InvalidArgumentError } from "commander";
import type { LogLine } from "./queries.ts";

const MOST = 10_000;

function count(text: string): number {
  const lines = Number(text);
  if (Number.isInteger(lines) && lines > 0 && lines <= MOST) return lines;
  throw new InvalidArgumentError(`It takes a whole number from 1 to ${MOST}.`);
}

function written({ at, who, did, subject, reason }: LogLine): string {
  const ids = Object.entries(subject)
    .filter(([name, value]) => name !== "credited" && value !== null && value !== "")
    .map(([name, value]) => `${name} ${value}`);
  const to = ids.length > 0 ? ` (${ids.join(", ")})` : "";
  return `${at.toISOString()}  ${who} ${did}${to}${reason ? `: ${reason}` : ""}`;
}

export function logCommand(program: Command): void {
  program
    .command("log")
    .description("show what was done on the site, the newest first")
    .option("--last <n>", "how many lines", count, 20)
    .action(async ({ last }: { last: number }) => {
      const { database } = await import("#db/client.ts");
      const { listLog } = await import("./queries.ts");
      const lines = await listLog(database(), last);
      process.stdout.write(
        lines.length === 0
          ? "Nothing has been done yet.\n"
          : lines.map((line) => `${written(line)}\n`).join(""),
      );
    });
}
