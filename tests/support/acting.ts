import { globSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { sealSession, sessionCookie } from "#app/_shell/auth.ts";
import type { Connection, Database } from "#db/client.ts";
import { beginSession } from "#lib/members/sessions.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { FormAction, FormAnswer } from "#lib/words/outcome.ts";
import { counting } from "#tests/village/rows.ts";

/** The browser that sends: what it keeps. A test stands in for Next's request with it. */
export const jar = new Map<string, string>();

export const cookieStore = {
  get: (name: string) => {
    const value = jar.get(name);
    return value === undefined ? undefined : { name, value };
  },
  set: (name: string, value: string) => void jar.set(name, value),
  delete: (cookie: string | { name: string }) =>
    void jar.delete(typeof cookie === "string" ? cookie : cookie.name),
};

/** The page on which the form stands, where that matters. */
export const standing = { on: "" };

export const sent = (): Headers =>
  new Headers({
    ...{ "x-forwarded-for": "203.0.113.9", "user-agent": "A browser" },
    ...(standing.on === "" ? {} : { referer: standing.on }),
  });

/** Every function that the public can send a form to, found where they have to stand. */
export async function allActions(): Promise<[name: string, action: FormAction][]> {
  const files = globSync(join(process.cwd(), "app/actions/*.ts")).sort();
  const modules = await Promise.all(files.map((file) => import(file)));
  return modules.flatMap((module) => Object.entries<FormAction>(module));
}

/** Signs this person in; what their browser keeps, if it keeps anything. */
export async function openSession(db: Database, who: Actor): Promise<string | undefined> {
  return who.kind === "member" ? sealSession(await beginSession(db, who.id, null)) : undefined;
}

/** Lets actions write to this database, from the browser that keeps this. */
export function actWith(db: Database, session: string | undefined): void {
  const shared = globalThis as typeof globalThis & { askwellConnection?: Partial<Connection> };
  shared.askwellConnection = { db, close: async () => undefined };
  jar.clear();
  if (session !== undefined) jar.set(sessionCookie(), session);
}

/** Lets actions write to this database, as this person. */
export const actAs = async (db: Database, who: Actor): Promise<void> =>
  actWith(db, await openSession(db, who));

export type Attempted = FormAnswer | "went on";

/** What came of it: the form's new state, or that it led to another page. */
export async function attempt(action: FormAction, form: unknown): Promise<Attempted> {
  try {
    return await action(form as FormData);
  } catch (error) {
    if (String(Object(error).digest).startsWith("NEXT_REDIRECT")) return "went on";
    throw error;
  }
}

export function formOf(fields: Iterable<readonly [string, string | Blob]>): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

/** How often somebody tried something, and what jobs work out of the rest. */
const beside = sql`('paces', 'related_questions', 'search_texts', 'search_waiting', 'search_words')`;

/** How many rows were written since the transaction began, those included that were taken back: it costs no print. */
export async function written(db: Database): Promise<number> {
  const [row] = await db.execute<{ rows: number }>(sql`
    select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::int as rows
    from pg_stat_xact_user_tables where schemaname = 'public' and relname not in ${beside}`);
  return row?.rows ?? 0;
}

/** In how many parts a number is kept says nothing. */
const counted = sql`(select name, sum(value) from tallies where ${counting} group by name)`;

/** A print of all that the site knows, but for what stands beside it. */
export async function print(db: Database): Promise<string> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ${beside}
    order by table_name`);
  const each = tables.map(
    ({ name }) => sql`select ${name}::text as name,
      md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as print
      from ${name === "tallies" ? counted : sql.identifier(name)} t`,
  );
  const prints = await db.execute(sql.join(each, sql` union all `));
  return [...prints]
    .map(({ name, print }) => `${name}: ${print}`)
    .sort()
    .join("\n");
}
