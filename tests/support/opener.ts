import { openEmbedded } from "#db/embedded.ts";

/** A process that opens the database of a folder, says so, and stays until it is told to leave. */
const folder = process.argv[2];
if (!folder) throw new Error("opener.ts FOLDER");
const database = await openEmbedded({ folder, supervise: true });
process.stdout.write(`${JSON.stringify({ url: database.url, adopted: database.adopted })}\n`);
const stay = setInterval(() => {}, 1_000);
process.once("SIGTERM", async () => {
  clearInterval(stay);
  await database.stop();
  process.exit(0);
});
