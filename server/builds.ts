import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "#db/embedded/lock.ts";

const BUILD = /^\.next-[\da-f]{16}$/;
const USERS = "used-by";

/** Next reads much of a build only when it is first asked for: it stays while a process uses it. */
export function claimBuild(folder: string): void {
  mkdirSync(join(folder, USERS), { recursive: true });
  writeFileSync(join(folder, USERS, String(process.pid)), "");
}

function isUsed(folder: string): boolean {
  try {
    return readdirSync(join(folder, USERS)).some((pid) => isAlive(Number(pid)));
  } catch {
    return false;
  }
}

/** Called under the lock of the build. */
export function removeUnusedBuilds(checkout: string, but: string): void {
  for (const name of readdirSync(checkout)) {
    const folder = join(checkout, name);
    if (!BUILD.test(name) || name === but || isUsed(folder)) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
