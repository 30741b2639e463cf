import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Connection } from "#db/client.ts";
import { withLock } from "#db/embedded/lock.ts";
import { freePort } from "./port.ts";
import { connectTo } from "./sign-in.ts";
import { startSite } from "./site.ts";

const PAUSE_MS = 250;

/** Waits until nobody is to be told of anything and no job is due, so that no copy does this work again. */
async function rest(sql: Connection["sql"]): Promise<void> {
  for (let busy = true; busy; ) {
    await new Promise((later) => setTimeout(later, PAUSE_MS));
    const [row] = await sql`
      select exists (select from tidings) or exists (
        select from jobs.job where state < 'completed' and start_after <= now()) as busy`;
    busy = row?.busy;
  }
}

/** The data of a site that was started for the first time, and stopped. */
async function settle(folder: string, DEMO: string): Promise<void> {
  mkdirSync(folder, { mode: 0o711 });
  const site = startSite({ DATA_DIR: folder, PORT: String(await freePort()), DEMO });
  try {
    await site.open;
    const { sql, close } = connectTo(folder);
    await rest(sql);
    // Tests kill processes and never the machine: nobody has to wait for its disk.
    await sql`alter system set fsync = off`;
    await close();
  } finally {
    site.child.kill("SIGTERM");
    await site.ended;
  }
}

/** The folder of such data, made by whoever asks first. */
export async function settleOnce(DEMO = "on"): Promise<string> {
  const kept = join(String(process.env.E2E_SETTLED), DEMO);
  await withLock(`${kept}.lock`, async () => {
    if (existsSync(kept)) return;
    const making = `${kept}.making`;
    rmSync(making, { recursive: true, force: true });
    await settle(making, DEMO);
    renameSync(making, kept);
  });
  return kept;
}

/** Lays into a folder what a first start leaves: moving in takes several times as long as a start. */
export async function moveIn(folder: string, DEMO = "on"): Promise<void> {
  const kept = await settleOnce(DEMO);
  // What leads elsewhere leads everybody to one and the same database.
  if (existsSync(join(kept, "elsewhere"))) return;
  const { status, stderr } = spawnSync("cp", ["-a", `${kept}/.`, folder]);
  if (status !== 0) throw new Error(String(stderr));
  const file = join(folder, "postgres.json");
  const state = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...state, port: null }));
}
