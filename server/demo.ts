import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "#db/client.ts";
import { cast } from "#lib/village/cast.ts";

/** Without letters and digits that are read as others. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP = 4;

const letter = () => LETTERS[randomInt(LETTERS.length)] ?? "";
const group = () => Array.from({ length: GROUP }, letter).join("");
export const newPassword = (): string => Array.from({ length: GROUPS }, group).join("-");

const administrator = cast.miriam.name;
const fileIn = (folder: string) => join(folder, "demo-administrator");

/** Builds the demo community. Its administrator's password is this installation's own, for its owner to read. */
export async function seedDemo(db: Database, folder: string): Promise<void> {
  const { seedVillage } = await import("#lib/village/seed.ts");
  // Another process may have built it meanwhile.
  if (!(await seedVillage(db, makePassword(folder)))) rmSync(fileIn(folder), { force: true });
  // Whoever looks around in it searches at once.
  const { searchPosts } = await import("#lib/jobs/search-posts.ts");
  await searchPosts.run(db, {});
}

/** A new password, kept where only the owner of the installation reads it. */
export function makePassword(folder: string): string {
  const password = newPassword();
  mkdirSync(folder, { recursive: true });
  rmSync(fileIn(folder), { force: true });
  writeFileSync(fileIn(folder), `${password}\n`, { mode: 0o600 });
  return password;
}

/** How to sign in as the demo's administrator, for as long as it is true. */
export async function demoSignIn(db: Database, folder: string): Promise<string | undefined> {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;
  const { findCredentials } = await import("#lib/members/find-credential.ts");
  const { verifyPassword } = await import("#lib/members/password.ts");
  const password = readFileSync(file, "utf8").trim();
  const [kept] = await findCredentials(db, administrator);
  if (!kept || !(await verifyPassword(password, kept))) return undefined;
  return `Sign in as the demo administrator: name ${administrator}, password ${password}`;
}
