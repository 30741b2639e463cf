import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { guests } from "#db/schema/members.ts";
import { guestWatches } from "#db/schema/writing.ts";
import { type Actor, isGuest } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { keepAddress } from "./address.ts";
import { noticeAddress } from "./input.ts";

type Asked = { notify: boolean; email?: string | undefined };

/** Keeps what a guest asked for with a post: to be told by mail. Without the box ticked no address is kept. */
export async function watch(
  tx: Database,
  who: Actor,
  post: number,
  { notify, email }: Asked,
): Promise<void> {
  if (!isGuest(who) || !notify) return;
  if (email !== undefined) await keepAddress(tx, who.id, addressIn(email));
  else if (!(await hasAddress(tx, who.id))) {
    throw refusal("Please give the address to write to, or leave the box unticked.");
  }
  await tx.insert(guestWatches).values({ postId: post, guestId: who.id });
}

function addressIn(email: string): string {
  const { data } = noticeAddress.safeParse(email);
  if (data === undefined) throw refusal("This does not look like an e-mail address.");
  return data;
}

async function hasAddress(tx: Database, guest: number): Promise<boolean> {
  const [row] = await tx
    .select({ sealed: guests.emailEncrypted })
    .from(guests)
    .where(eq(guests.id, guest));
  return Boolean(row?.sealed);
}

const refusal = (email: string) =>
  new Refused("invalid", "Please look at the marked fields again.", { email });
