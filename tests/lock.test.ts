import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = {
  version?: string;
  resolved?: string;
  os?: string | string[];
  cpu?: string | string[];
  optionalDependencies?: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Locked>;
};

function isLocked(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

test("the lock knows every platform's packages, so that npm ci takes it everywhere", () => {
  // npm drops from the lock what a registry's mirror does not have at that moment, and then refuses the lock.
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

test("the lock names no registry", () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith("http"));
  expect(named).toEqual([]);
});

test("what Next asks for while it builds comes along without the developers' packages, too", () => {
  // Without it Next would fetch it by itself, in the middle of a start, and change package.json.
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const wanted = ["typescript", "@types/react", "@types/node"];
  expect(wanted.filter((name) => !(name in dependencies))).toEqual([]);
});
