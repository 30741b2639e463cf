import type { Command } from "commander";

export function migrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("bring the database to the newest schema (the site does so at each start)")
    .action(() => {
      // Opening the database has migrated it already.
      process.stdout.write("The database has the newest schema.\n");
    });
}
