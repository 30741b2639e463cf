import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../shared/data");

/** Data sets that are not part of this repository: tests that want them say so and step aside. */
export function hasShared(...names: string[]): boolean {
  return names.every((name) => existsSync(join(folder, name)));
}

export function readShared(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

export function readSharedLines(name: string): unknown[] {
  const lines = readFileSync(join(folder, name), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}
