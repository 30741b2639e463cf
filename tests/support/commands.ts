import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "#lib/command.ts";
import type { Event } from "#lib/words/events.ts";
import type { Ability } from "#lib/words/policy.ts";

// biome-ignore lint/suspicious/noExplicitAny: what each takes differs, and is sent to it as a browser would
type AnyCommand = Command<any, Ability, any, Event>;
export type NamedCommand = { name: string; command: AnyCommand };

/** Everything through which something can change, found by reading the house. */
export async function allCommands(): Promise<NamedCommand[]> {
  const files = globSync("lib/**/*.ts")
    .filter((file) => /=\s*command\(/.test(readFileSync(file, "utf8")))
    .sort();
  const modules = await Promise.all(
    files.map(async (file) => ({ file, exported: Object.values(await import(resolve(file))) })),
  );
  return modules.flatMap(({ file, exported }) =>
    exported.filter(isCommand).map((command) => ({ name: file, command })),
  );
}

const isCommand = (value: unknown): value is AnyCommand =>
  typeof value === "object" && value !== null && "may" in value && "does" in value;
