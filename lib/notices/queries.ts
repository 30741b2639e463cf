import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { writer } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import { type NoticeKind, noticeKinds, standAlone, WORDS_IN_MAIL } from "#lib/words/notices.ts";
import type { PostKind } from "#lib/words/policy.ts";

/** What stands together in the inbox: notices of one kind in one thread. */
export type NoticeGroup = {
  /** The newest of them: it opens, and with it the others are read. */
  id: number;
  kind: NoticeKind;
  event: string;
  count: number;
  unread: boolean;
  createdAt: Date;
  reason: string | null;
  /** Null where the member may not see the question any more, or there is none. */
  title: string | null;
  /** Whether it leads anywhere. */
  open: boolean;
};

/** A page of the inbox, the newest first; `next` begins the page after it, `newest` is the latest of all. */
export type Inbox = { groups: NoticeGroup[]; next: number | null; newest: number };

type NoticeRow = Omit<NoticeGroup, "count" | "createdAt"> & {
  question: number | null;
  createdAt: string;
};
type Listed = NoticeRow & { newest: number };

/** A post out of sight tells nobody any more but its author, and those who reported it what became of that. */
const inSight = sql`(n.post_id is null or p.visible or ${writer()} = n.member_id or n.flag_id is not null)`;

/** How many notices are unread, for the bell; beyond the most that it shows nobody counts on. */
export async function countUnread(db: Database, memberId: number): Promise<number> {
  const [found] = await readRows<{ count: number }>(
    db,
    sql`select count(*) as count from (
      select from notices n left join posts p on p.id = n.post_id
      where n.member_id = ${memberId} and n.read_at is null and ${inSight}
      limit ${limits.notices.counted}) unread`,
  );
  return found?.count ?? 0;
}

/** Read by key: each page holds what came before the last notice of the page before it. */
export async function listInbox(db: Database, memberId: number, before?: number): Promise<Inbox> {
  const size = limits.notices.page;
  const rows = await readRows<Listed>(
    db,
    sql`select n.id, n.kind, n.event, n.read_at is null as unread, n.created_at as "createdAt",
        n.reason, n.question_id as question,
        (coalesce(p.visible, false) or num_nonnulls(n.decision_id, n.suspension_id, n.flag_id, n.warning_id) > 0) as open,
        case when q.visible or ${writer("q")} = n.member_id then q.title end as title,
        (select max(id) from notices where member_id = ${memberId}) as newest
      from notices n left join posts p on p.id = n.post_id left join posts q on q.id = n.question_id
      where n.member_id = ${memberId} and ${inSight}
        ${before === undefined ? sql`` : sql`and n.id < ${before}`}
      order by n.id desc limit ${size + 1}`,
  );
  const shown = rows.slice(0, size).map(({ newest: _, ...row }) => row);
  const next = rows.length > size ? (shown.at(-1)?.id ?? null) : null;
  return { groups: grouped(shown), next, newest: rows[0]?.newest ?? 0 };
}

const groupOf = ({ id, kind, event, question, unread }: NoticeRow): string =>
  standAlone.has(kind) ? String(id) : [kind, event === "answer.posted", question, unread].join(" ");

function grouped(rows: NoticeRow[]): NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>();
  for (const { question, createdAt, ...row } of rows) {
    const key = groupOf({ ...row, question, createdAt });
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { ...row, count: 1, createdAt: new Date(createdAt) });
  }
  return [...groups.values()];
}

export type Opened = {
  id: number;
  about: NoticeKind;
  post: { id: number; kind: PostKind; visible: boolean } | null;
  /** The statement of what was decided. */
  decision: number | null;
  suspension: number | null;
  warning: number | null;
  /** Of the report that was settled. */
  receipt: string | null;
};

/** What a notice leads to; a member's own notices alone. */
export async function findNotice(
  db: Database,
  memberId: number,
  id: number,
): Promise<Opened | undefined> {
  const [found] = await readRows<Opened>(
    db,
    sql`select n.id, n.kind as about, n.decision_id as decision, n.suspension_id as suspension,
        n.warning_id as warning, f.receipt,
        case when p.id is not null then
          json_build_object('id', p.id, 'kind', p.kind, 'visible', p.visible) end as post
      from notices n left join posts p on p.id = n.post_id left join flags f on f.id = n.flag_id
      where n.id = ${id} and n.member_id = ${memberId}`,
  );
  return found;
}

export type Chosen = {
  kinds: { kind: NoticeKind; onSite: boolean; byMail: boolean }[];
  /** Whether mails quote what was written. */
  words: boolean;
};

/** What a member chose, and for the rest what holds without a choice. */
export async function listChosen(db: Database, memberId: number): Promise<Chosen> {
  const rows = await readRows<{ kind: string; onSite: boolean; byMail: boolean }>(
    db,
    sql`select kind, on_site as "onSite", by_mail as "byMail" from notice_settings
      where member_id = ${memberId}`,
  );
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  const kinds = Object.entries(noticeKinds) as [NoticeKind, (typeof noticeKinds)[NoticeKind]][];
  return {
    kinds: kinds.map(([kind, otherwise]) => {
      const { onSite, byMail } = chosen.get(kind) ?? otherwise;
      return { kind, onSite, byMail };
    }),
    words: chosen.get(WORDS_IN_MAIL)?.byMail ?? false,
  };
}
