import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
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

export type Checkout = {
  folder: string;
  /** Brings along what this checkout built. */
  take(build: string): void;
  remove(): void;
};

/** A second checkout, which nothing was built in and only its owner may enter. */
export function copyCheckout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), "askwell-checkout-"));
  for (const name of SOURCES) copy(name, join(folder, name));
  return {
    folder,
    take(build) {
      rmSync(join(folder, build), { recursive: true, force: true });
      copy(build, join(folder, build));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
