import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, onTestFinished } from "vitest";
import { credentials } from "#db/schema/members.ts";
import { hashPassword } from "#lib/members/password.ts";
import { demoSignIn, makePassword, newPassword, seedDemo } from "#server/demo.ts";
import { test } from "#tests/village/village.ts";

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "askwell-demo-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("the demo's administrator has a password that only its owner can read, for as long as it fits", async ({
  db,
  people,
}) => {
  const folder = ownFolder();
  const password = makePassword(folder);
  const file = join(folder, "demo-administrator");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8").trim()).toBe(password);
  const keep = async (text: string) =>
    db
      .update(credentials)
      .set({ passwordHash: await hashPassword(text) })
      .where(eq(credentials.memberId, people.miriam.id));
  await keep(password);
  expect(await demoSignIn(db, folder)).toBe(
    `Sign in as the demo administrator: name Miriam, password ${password}`,
  );
  await keep("another one");
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
