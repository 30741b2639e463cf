import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "#db/client.ts";
import { listActs } from "#lib/audit/log.ts";
import { listOpenActs } from "#lib/audit/open-log.ts";
import { readLogQuestion } from "#lib/audit/question.ts";
import { tag as on } from "#lib/stale.ts";
import { type CareKind, careKinds } from "#lib/words/log.ts";
import { allows } from "#lib/words/policy.ts";
import { type LogField, logFields, staffRoutes } from "#lib/words/staff-routes.ts";
import { readId, type SearchParams } from "./address.ts";
import { moderator } from "./moderation.ts";
import { read } from "./reads.ts";
import { depends } from "./tags.ts";

type Place = { before?: number; after?: number };

/** `?before=…` or `?after=…`, a line of the log; anything else there is no page. */
export function readPlace({ before, after }: SearchParams): Place {
  const of = (raw: SearchParams[string]) =>
    raw === undefined ? undefined : (typeof raw === "string" && readId(raw)) || notFound();
  const [older, newer] = [of(before), of(after)];
  if (older !== undefined && newer !== undefined) notFound();
  return {
    ...(older !== undefined && { before: older }),
    ...(newer !== undefined && { after: newer }),
  };
}

export type TypedLog = { [F in LogField]?: string };

/** What was typed to filter the log. */
export const typedLog = (from: SearchParams): TypedLog =>
  Object.fromEntries(
    logFields.flatMap((name) => {
      const raw = from[name];
      return typeof raw === "string" && raw.trim() !== "" ? [[name, raw]] : [];
    }),
  );

/** The log for this moderator, as the address asks; fields that were left empty leave the address. */
export async function readLog(from: SearchParams) {
  const who = await moderator();
  if (!allows("log.read", who, null)) notFound();
  const typed = typedLog(from);
  const place = readPlace(from);
  if (logFields.some((name) => from[name] !== undefined && typed[name] === undefined)) {
    redirect(staffRoutes.log(typed));
  }
  const question = await readLogQuestion(database(), typed);
  if (question.errors) return { who, typed, errors: question.errors };
  const lines = await listActs(database(), who, question.asked, place);
  return { who, typed, errors: {}, lines };
}

const openActs = cache(async (kind: CareKind | undefined, before?: number, after?: number) => {
  depends(on.log());
  const found = await read((db) => listOpenActs(db, kind, { before, after }));
  depends(...found.rows.flatMap(({ post }) => (post ? [on.question(post.question)] : [])));
  return found;
});

/** `?act=…` of the open log, and a page of it; what is no such kind is no page. */
export async function readOpenLog(from: SearchParams) {
  const kind = careKinds.find((known) => known === from.act);
  if (from.act !== undefined && kind === undefined) notFound();
  const { before, after } = readPlace(from);
  return { kind, lines: await openActs(kind, before, after) };
}
