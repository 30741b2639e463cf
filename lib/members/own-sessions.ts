import { createHash } from "node:crypto";
import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { sessions } from "#db/schema/members.ts";
import { deviceInWords } from "./device.ts";

/** A session as its owner sees it. The handle names it on a page; the id itself never leaves the server. */
export type OwnSession = {
  handle: string;
  device: string;
  seenAt: Date;
  beganAt: Date;
  here: boolean;
};

const HANDLE = 24;

export const sessionHandle = (id: string): string =>
  createHash("sha256").update(id).digest("hex").slice(0, HANDLE);

const handleOf = sql<string>`left(encode(sha256(convert_to(${sessions.id}, 'UTF8')), 'hex'), ${sql.raw(String(HANDLE))})`;

export async function listSessions(
  db: Database,
  memberId: number,
  here: string | undefined,
): Promise<OwnSession[]> {
  const rows = await db
    .select({
      id: sessions.id,
      device: sessions.device,
      seenAt: sessions.seenAt,
      beganAt: sessions.createdAt,
    })
    .from(sessions)
    .where(and(eq(sessions.memberId, memberId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.seenAt));
  return rows.map(({ id, device, ...times }) => ({
    handle: sessionHandle(id),
    device: deviceInWords(device),
    ...times,
    here: id === here,
  }));
}

/** Ends one session of a member; answers whether there was one. */
export async function endOwnSession(
  tx: Database,
  memberId: number,
  handle: string,
): Promise<boolean> {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.memberId, memberId), eq(handleOf, handle)))
    .returning({ id: sessions.id });
  return gone.length > 0;
}

/** Ends all sessions of a member, but for the one that is kept. */
export async function endSessions(tx: Database, memberId: number, keep?: string): Promise<void> {
  const others = keep === undefined ? undefined : ne(handleOf, keep);
  await tx.delete(sessions).where(and(eq(sessions.memberId, memberId), others));
}
