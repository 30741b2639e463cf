import type { Command } from "commander";
import { importArchiveCommand } from "#lib/archive/command.ts";
import { logCommand } from "#lib/audit/command.ts";
import { memberCommand } from "#lib/members/command.ts";
import { pointsCommand } from "#lib/members/points-command.ts";
import { holdingCommand } from "#lib/moderation/command.ts";
import { doctorCommand } from "#lib/posts/doctor.ts";
import { wordsCommand } from "#lib/safety/command.ts";
import { votingCommand } from "#lib/votes/command.ts";
import { migrateCommand } from "./migrate.ts";
import { workerCommand } from "./worker.ts";

/** Each command is one file beside what it drives. The database is open when an action begins. */
export function registerCommands(program: Command): void {
  migrateCommand(program);
  workerCommand(program);
  importArchiveCommand(program);
  memberCommand(program);
  holdingCommand(program);
  wordsCommand(program);
  votingCommand(program);
  pointsCommand(program);
  doctorCommand(program);
  logCommand(program);
}
