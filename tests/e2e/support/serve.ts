import { rmSync } from "node:fs";
import { moveIn } from "./settled.ts";
import { startSite } from "./site.ts";

/** The site that the journeys visit: a village of its own in a folder of its own. */
const folder = String(process.env.E2E_DATA);
await moveIn(folder);
const site = startSite({ PORT: process.env.E2E_PORT ?? "", DATA_DIR: folder });
site.child.stdout.pipe(process.stdout);
site.child.stderr.pipe(process.stderr);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => site.child.kill("SIGTERM"));
}
const { code } = await site.ended;
rmSync(folder, { recursive: true, force: true });
process.exit(code ?? 1);
