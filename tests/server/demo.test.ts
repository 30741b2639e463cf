import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { credentials } from "#db/schema/members.ts";
import { hashPassword } from "#lib/members/password.ts";
import { demoSignIn, newPassword, seedDemo } from "#server/demo.ts";
import { test as bare } from "#tests/support/database.ts";
import { test } from "#tests/village/village.ts";

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "askwell-demo-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

bare("the demo's administrator has a password that only its owner can read", async ({ db }) => {
  const folder = ownFolder();
  await seedDemo(db, folder);
  const file = join(folder, "demo-administrator");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const password = readFileSync(file, "utf8").trim();
  expect(await demoSignIn(db, folder)).toBe(
    `Sign in as the demo administrator: name Miriam, password ${password}`,
  );
  const passwordHash = await hashPassword("another one");
  await db.update(credentials).set({ passwordHash });
  expect(await demoSignIn(db, folder)).toBeUndefined();
});

test("where people live already nobody is given a password", async ({ db, people }) => {
  const folder = ownFolder();
  await seedDemo(db, folder);
  expect(await demoSignIn(db, folder)).toBeUndefined();
  expect(people.miriam.name).toBe("Miriam");
});

test("no two installations have the same password", () => {
  const many = Array.from({ length: 100 }, newPassword);
  expect(new Set(many).size).toBe(100);
  for (const one of many) expect(one).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
});
