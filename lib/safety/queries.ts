import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { openingWords, plainText } from "#lib/posts/plain.ts";
import { limits } from "#lib/words/limits.ts";
import type { WatchedHit, WatchedHits } from "#lib/words/outcome.ts";
import type { WatchedAction, WatchedKind } from "#lib/words/watched.ts";
import { isIn, reading } from "./watched.ts";

/** What is watched for, as moderators see it. */
export type WatchedRow = {
  id: number;
  kind: WatchedKind;
  text: string;
  action: WatchedAction;
  replacement: string | null;
  note: string | null;
  category: { name: string; path: string } | null;
  by: string | null;
  setAt: Date;
  endsAt: Date | null;
};

type Row = Omit<WatchedRow, "setAt" | "endsAt"> & { setAt: string; endsAt: string | null };

/** The newest first, from the one before `before` on; what is over is not among them. */
export async function listWatched(
  db: Database,
  before?: number,
): Promise<{ rows: WatchedRow[]; next: number | null }> {
  const size = limits.watched.page;
  const rows = await readRows<Row>(
    db,
    sql`select w.id, w.kind, w.text, w.action, w.replacement, w.note, m.name as by,
        w.set_at as "setAt", w.ends_at as "endsAt",
        case when k.id is not null then json_build_object('name', k.name, 'path', k.path) end
          as category
      from watched_words w left join members m on m.id = w.by_id
      left join categories k on k.id = w.category_id
      where coalesce(w.ends_at > now(), true) and ${before === undefined ? sql`true` : sql`w.id < ${before}`}
      order by w.id desc limit ${size + 1}`,
  );
  const shown = rows.slice(0, size).map(({ setAt, endsAt, ...row }) => ({
    ...row,
    setAt: new Date(setAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
  }));
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null };
}

type Rule = { kind: WatchedKind; text: string; category?: number | undefined };
type Tried = {
  id: number;
  title: string;
  own: string | null;
  source: string;
  html: string | null;
  format: string;
};

const EXCERPT = 160;
const AT_ONCE = 20;

/** Which of the latest posts a rule would have found, so that nobody sets one that meets everybody. */
export async function tryOut(db: Database, { kind, text, category }: Rule): Promise<WatchedHits> {
  const here =
    category === undefined
      ? sql`true`
      : sql`q.category_id in (select below.id from categories own
          join categories below on below.id = own.id or starts_with(below.path, own.path || '/')
          where own.id = ${category})`;
  const rows = await readRows<Tried>(
    db,
    sql`select p.id, q.title, p.title as own, p.source, p.html, p.format
      from posts p join posts q on q.id = p.question_id
      where p.state not in ('deleted', 'merged') and ${here}
      order by p.id desc limit ${limits.watched.tried}`,
  );
  const hits: WatchedHit[] = [];
  for (const [place, { id, title, own, source, html, format }] of rows.entries()) {
    // Others are let in between: so many texts take a while.
    if (place % AT_ONCE === 0) await setImmediate();
    const words = html === null ? openingWords(source, format) : plainText(html);
    const shown = own === null ? words : `${own}\n${words}`;
    const found = [source, shown].some((each) => isIn({ kind, text }, reading(each)));
    if (found) hits.push({ id, title, excerpt: shorten(words) });
  }
  return { count: hits.length, shown: hits.slice(0, limits.watched.shown) };
}

const shorten = (text: string) =>
  text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).toWellFormed().trimEnd()}…`;
