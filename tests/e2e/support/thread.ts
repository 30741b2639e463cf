import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { nameKey } from "#lib/members/name.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import type { Member } from "#lib/words/actor.ts";
import { connectTo } from "./sign-in.ts";

async function villager(db: Database, name: string): Promise<Member> {
  const [row] = await db.execute<{ id: string }>(
    sql`select id from members where name_key = ${nameKey(name)}`,
  );
  return { kind: "member", name, role: "member", suspended: false, id: Number(row?.id) };
}

/** A villager asks something that nobody else reads in these tests. */
export async function askAs(name: string, title: string, body?: string): Promise<number> {
  const { db, close } = connectTo();
  const who = await villager(db, name);
  const { question } = done(await perform(db, who, ask, { title, body }));
  await close();
  return question;
}

/** The same, and answers it. */
export async function answerAs(name: string, title: string): Promise<number> {
  const question = await askAs(name, title);
  const { db, close } = connectTo();
  const body = "I found something that helped me.";
  const { answer } = done(
    await perform(db, await villager(db, name), postAnswer, { question, body }),
  );
  await close();
  return answer;
}

/** The answer that the question of this title grows out of. */
export async function followedBy(title: string): Promise<number> {
  const { db, close } = connectTo();
  const [row] = await db.execute<{ id: string }>(
    sql`select follows_id as id from posts where title = ${title}`,
  );
  await close();
  return Number(row?.id);
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
