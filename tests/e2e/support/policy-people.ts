import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { guests } from "#db/schema/members.ts";
import { perform } from "#lib/command.ts";
import { hashOf, newKey } from "#lib/guests/key.ts";
import { suspend } from "#lib/members/suspend.ts";
import { done } from "#lib/village/done.ts";
import { type People, settlePeople, welcome } from "#lib/village/settle.ts";
import type { Guest, Member } from "#lib/words/actor.ts";
import { sessionCookieOf } from "./sign-in.ts";

/** Somebody who sends forms, and whom the truth table calls by another name. */
export type Sender = { called: string; column: string; cookie?: string };

export type Cast = People & { guest: Guest; senders: Sender[] };

const reason = "So that the test has a reason.";

/** Suspended from now on, at every request. */
export const suspendMember = async (db: Database, { ada }: People, { id }: Member) =>
  void done(await perform(db, ada, suspend, { member: id, reason, days: 30 }));

async function arrive(db: Database): Promise<{ guest: Guest; cookie: string }> {
  const key = newKey();
  const [row] = await db
    .insert(guests)
    .values({ secretHash: hashOf(key) })
    .returning({ id: guests.id });
  return { guest: { kind: "guest", id: Number(row?.id) }, cookie: `askwell-guest=${key}` };
}

/** Who wrote is "author", who asked is "asker"; the table's member is whoever suggested the edit. */
export async function gather(db: Database, folder: string): Promise<Cast> {
  const people = await settlePeople(db);
  const { cleo, eve } = people;
  await db.execute(sql`update members set role = 'member' where id = ${cleo.id}`);
  const otto = await welcome(db, { name: "Otto", role: "administrator", joined: 9 });
  await suspendMember(db, people, eve);
  done(await perform(db, people.miriam, suspend, { member: otto.id, reason, days: 30 }));
  const [own, other] = [await arrive(db), await arrive(db)];
  const named: [called: string, column: string, name: string][] = [
    ["suggester", "member", "Ivo"],
    ["member", "member", "Farid"],
    ["new", "member", "Dan"],
    ["asker", "asker", "Ben"],
    ["author", "author", "Cleo"],
    ["expert", "expert", "Grace"],
    ["editor", "editor", "Hana"],
    ["moderator", "moderator", "Ada"],
    ["administrator", "administrator", "Miriam"],
    ["suspended", "administrator, suspended", "Eve"],
    ["administrator, suspended", "administrator, suspended", "Otto"],
  ];
  const senders: Sender[] = [
    { called: "visitor", column: "visitor" },
    { called: "guest", column: "guest", cookie: other.cookie },
    { called: "its guest", column: "its guest", cookie: own.cookie },
  ];
  for (const [called, column, name] of named) {
    senders.push({ called, column, cookie: await sessionCookieOf(name, folder) });
  }
  return { ...people, guest: own.guest, senders };
}
