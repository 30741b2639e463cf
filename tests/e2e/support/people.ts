import { sql } from "drizzle-orm";
import { post } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { admit } from "#lib/members/admit.ts";
import { nameKey } from "#lib/members/name.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import { type Member, system } from "#lib/words/actor.ts";
import { connectTo } from "./sign-in.ts";

export const password = "two herons under a bridge";

/** Somebody new, whose things no other journey touches; their address is confirmed. */
export async function settle(called: string): Promise<{ name: string; email: string }> {
  const name = `${called} ${process.pid}`;
  const email = `${name.replaceAll(" ", "-").toLowerCase()}@example.org`;
  const { db, close } = connectTo();
  done(await perform(db, system, admit, { name, email, password }));
  await close();
  return { name, email };
}

/** One member asks, and another answers. */
export async function talk(asker: string, answerer: string, title: string) {
  const { db, close } = connectTo();
  const member = async (name: string): Promise<Member> => {
    const [row] = await db.execute<{ id: string }>(
      sql`select id from members where name_key = ${nameKey(name)}`,
    );
    return { kind: "member", id: Number(row?.id), name, role: "member", suspended: false };
  };
  const body = "I lie awake and count the hours.";
  const { question } = done(await perform(db, await member(asker), ask, { title, body }));
  const said = { question, body: "Leave the window open, even in winter." };
  const { answer } = done(await perform(db, await member(answerer), post, said));
  await close();
  return { question, answer };
}

/** The path of the link in the newest mail to an address that has one of this shape. */
export async function mailedLink(to: string, shape: RegExp): Promise<string> {
  const { db, close } = connectTo();
  const mails = await db.execute<{ text: string }>(
    sql`select text from outbox where recipient = ${to} order by id desc`,
  );
  await close();
  const links = mails.flatMap(({ text }) => shape.exec(text)?.[0] ?? []);
  return links[0] ?? "no link";
}
