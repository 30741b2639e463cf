import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOURCES = [
  ...["app", "bin", "components", "db", "lib", "node_modules", "public", "server"],
  ...["env.ts", "next.config.ts", "postcss.config.mjs", "server.ts", "tsconfig.json"],
  ...["package.json", "package-lock.json"],
];

/** The files of both are the same as far as the disk allows it. */
function copy(from: string, to: string): void {
  const linked = spawnSync("cp", ["-al", from, to]);
  if (linked.status !== 0) {
    rmSync(to, { recursive: true, force: true });
    spawnSync("cp", ["-a", from, to], { stdio: "inherit" });
  }
}

export type Checkout = { folder: string; remove(): void };

/** A second checkout, in a folder with that mode, with the builds that are named. */
export function copyCheckout(mode: number, builds: readonly string[] = []): Checkout {
  const folder = mkdtempSync(join(tmpdir(), "askwell-checkout-"));
  for (const name of [...SOURCES, ...builds]) {
    if (existsSync(name)) copy(name, join(folder, name));
  }
  chmodSync(folder, mode);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
