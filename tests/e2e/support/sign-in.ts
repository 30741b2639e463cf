import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { type Connection, connect } from "#db/client.ts";
import { nameKey } from "#lib/members/name.ts";
import { beginSession } from "#lib/members/sessions.ts";

const siteFolder = () => String(process.env.E2E_DATA);

/** The database of a site that is under test, by the folder of its data. */
export function connectTo(folder = siteFolder()): Connection {
  const { password, port } = JSON.parse(readFileSync(join(folder, "postgres.json"), "utf8"));
  return connect(`postgres://askwell:${password}@127.0.0.1:${port}/askwell`, { max: 1 });
}

async function sessionOf(name: string, folder: string): Promise<string> {
  const { db, close } = connectTo(folder);
  try {
    const [member] = await db.execute<{ id: string }>(
      sql`select id from members where name_key = ${nameKey(name)}`,
    );
    if (!member) throw new Error(`Nobody here is called ${name}.`);
    return await beginSession(db, Number(member.id), "A journey");
  } finally {
    await close();
  }
}

async function sealedSession(name: string, folder: string): Promise<string> {
  const secret = readFileSync(join(folder, "auth-secret"), "utf8").trim();
  return encode({ token: { sid: await sessionOf(name, folder) }, secret });
}

/** The same for requests without a browser. */
export const sessionCookieOf = async (name: string, folder: string): Promise<string> =>
  `askwell-session=${await sealedSession(name, folder)}`;

type Where = { url: string; folder?: string };

/** Signs a villager in without a form: a session and its cookie, as signing in leaves them. */
export async function signInContext(
  context: BrowserContext,
  name: string,
  { url, folder = siteFolder() }: Where,
): Promise<void> {
  const value = await sealedSession(name, folder);
  await context.addCookies([{ name: "askwell-session", value, url, httpOnly: true }]);
}

/** From here on this page's browser is a villager's: `await signIn(page, "Ben")`. */
export const signIn = (page: Page, name: string): Promise<void> =>
  signInContext(page.context(), name, { url: `http://localhost:${process.env.E2E_PORT}` });
