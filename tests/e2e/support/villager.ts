import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { post } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { nameKey } from "#lib/members/name.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import type { Member } from "#lib/words/actor.ts";
import { connectTo } from "./sign-in.ts";

/** Somebody of the village, to write in their name what a journey needs to find. */
export async function villager(db: Database, name: string): Promise<Member> {
  const [row] = await db.execute<{ id: string }>(
    sql`select id from members where name_key = ${nameKey(name)}`,
  );
  return { kind: "member", id: Number(row?.id), name, role: "member", suspended: false };
}

/** Yuki asks, and Ivo answers. */
export async function answeredByIvo(title: string): Promise<{ question: number; answer: number }> {
  const { db, close } = connectTo();
  const body = "I would like to hear how others do it.";
  const { question } = done(await perform(db, await villager(db, "Yuki"), ask, { title, body }));
  const given = { question, body: "One hour at a time, and with tea." };
  const { answer } = done(await perform(db, await villager(db, "Ivo"), post, given));
  await close();
  return { question, answer };
}
