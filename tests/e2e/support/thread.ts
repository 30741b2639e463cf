import { sql } from "drizzle-orm";
import { perform } from "#lib/command.ts";
import { nameKey } from "#lib/members/name.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import type { Member } from "#lib/words/actor.ts";
import { connectTo } from "./sign-in.ts";

/** A villager asks something that nobody else reads in these tests. */
export async function askAs(name: string, title: string, body?: string): Promise<number> {
  const { db, close } = connectTo();
  const [row] = await db.execute<{ id: string }>(
    sql`select id from members where name_key = ${nameKey(name)}`,
  );
  const who: Member = {
    ...{ kind: "member", name, role: "member", suspended: false },
    id: Number(row?.id),
  };
  const { question } = done(await perform(db, who, ask, { title, body }));
  await close();
  return question;
}

export async function sourceOf(post: number): Promise<string> {
  const { db, close } = connectTo();
  const [row] = await db.execute<{ source: string }>(
    sql`select source from posts where id = ${post}`,
  );
  await close();
  return String(row?.source);
}

/** How often these very words were posted. */
export async function countPosted(source: string): Promise<number> {
  const { db, close } = connectTo();
  const rows = await db.execute(sql`select id from posts where source = ${source}`);
  await close();
  return rows.length;
}
