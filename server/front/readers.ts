import type { IncomingMessage } from "node:http";
import { openSession, sessionCookie } from "#app/_shell/auth.ts";
import { database } from "#db/client.ts";
import { findSession } from "#lib/members/sessions.ts";
import { countUnread } from "#lib/notices/queries.ts";
import { findMarks, type Marks } from "#lib/posts/marks.ts";
import { isPlainMember, type Member } from "#lib/words/actor.ts";
import type { ShownThread } from "./context.ts";
import { wroteJustNow } from "./wrote.ts";

export type FitReader = { who: Member; unread: number };

/** Who reads, and what a thread holds for them alone; both as they stand now. */
export type Readers = {
  /** Undefined: not a member whose pages are those of all members but for their marks. */
  find(req: IncomingMessage): Promise<FitReader | undefined>;
  marks(who: Member, thread: ShownThread): Promise<Marks>;
};

/** In an address and in a page's own script they are what they are. */
const PLAIN_NAME = /^[\p{L}\p{N} ._-]+$/u;
const GUEST = /(?:^|;\s*)(?:__Host-)?askwell-guest=/;

function cookieOf(cookie = "", name: string): string | undefined {
  const start = `${name}=`;
  const found = cookie.split(/;\s*/).find((one) => one.startsWith(start));
  return found?.slice(start.length);
}

export const readers: Readers = {
  async find(req) {
    const { cookie } = req.headers;
    const sealed = cookieOf(cookie, sessionCookie());
    if (!cookie || !sealed || GUEST.test(cookie) || wroteJustNow(cookie)) return undefined;
    const id = await openSession(sealed);
    const who = id === undefined ? undefined : await findSession(database(), id);
    if (!who || !isPlainMember(who) || !PLAIN_NAME.test(who.name)) return undefined;
    return { who, unread: await countUnread(database(), who.id) };
  },
  marks: (who, { question, posts }) => findMarks(database(), who, question, posts),
};
