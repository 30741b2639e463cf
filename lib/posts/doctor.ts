import type { Command } from "commander";

/** Told apart from 1, which says that nothing could be done. */
const EXIT_MENDED = 2;

const WITH_ACCENTS =
  "The database server has no extension unaccent: a search takes accents as they are written.\n";

export function doctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("count again every number that is kept, and mend those that differ")
    .addHelpText(
      "after",
      "\nWriters wait while it counts, readers do not.\nExit code 0: every number was right. 2: some were not, and are right now.",
    )
    .action(async () => {
      const { connection } = await import("#db/client.ts");
      const { STALE_CHANNEL } = await import("#lib/stale.ts");
      const { tag } = await import("#lib/stale.ts");
      const { looksPastAccents } = await import("#lib/search/accents.ts");
      const { recount } = await import("./recount.ts");
      const { db, sql } = connection();
      if (!(await looksPastAccents(db))) process.stdout.write(WITH_ACCENTS);
      const mended = Object.entries(await recount(db)).filter(([, rows]) => rows > 0);
      for (const [table, rows] of mended) {
        process.stdout.write(`${table}: ${rows} rows held wrong numbers and were mended.\n`);
      }
      if (mended.length === 0) {
        process.stdout.write("Every number that is kept agrees with the rows it stands for.\n");
        return;
      }
      await sql`select pg_notify(${STALE_CHANNEL}, ${tag.everything()})`;
      process.exitCode = EXIT_MENDED;
    });
}
