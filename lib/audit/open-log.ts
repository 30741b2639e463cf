import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { Role } from "#lib/words/actor.ts";
import type { Ground } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";
import { actsOf, type CareKind, careKinds, shownAtThePost } from "#lib/words/log.ts";
import type { PostKind } from "#lib/words/policy.ts";
import {
  asPage,
  fewLines,
  type Lines,
  linesByAct,
  named,
  type Place,
  postOfLine,
} from "./lines.ts";
import { sentence } from "./queries.ts";

/** A line of the log as everybody reads it: nobody's name, no words that were written to one person. */
export type OpenAct = {
  id: number;
  at: Date;
  did: string;
  /** Null: no member did it, but a rule of the site or its operator. */
  role: Role | null;
  /** Decided by a rule. */
  automatic: boolean;
  ground: Ground | null;
  /** Only where everybody sees at the post itself what was done. */
  post: { id: number; kind: PostKind; title: string; question: number } | null;
  /** What of the site's order was changed. */
  category: { name: string; path: string } | null;
  tag: string | null;
};

type Row = Omit<OpenAct, "at" | "did"> & {
  at: string;
  act: string;
  subject: Record<string, string | number | boolean | null>;
};

/** What somebody did with words of their own says whose they are, also where no name is shown with them. */
const othersWords: SQL = sql`not exists (
  select from posts x where x.id = ${postOfLine} and a.actor = 'member'
    and a.actor_id in (x.author_id, x.concealed_author_id))`;

const inTheOpen: SQL[] = [sql`a.open`, sql`a.actor in ('member', 'system')`, othersWords];

/** What was done in the open, the newest first. */
export async function listOpenActs(
  db: Database,
  kind: CareKind | undefined,
  place: Place = {},
): Promise<Lines<OpenAct>> {
  const size = limits.page.log;
  const acts = actsOf(kind === undefined ? careKinds : [kind]);
  const read = { acts, which: inTheOpen, place, most: size + 1 };
  const lines = kind === undefined ? fewLines(read) : linesByAct(read);
  const { rows, ...ends } = asPage(await readRows<Row>(db, told(lines, place)), size, place);
  return {
    rows: rows.map(({ at, act, subject, ...row }) => ({
      ...row,
      at: new Date(at),
      did: sentence(act, subject),
    })),
    ...ends,
  };
}

const told = (lines: SQL, { after }: Place): SQL => sql`
  select a.id, a.at, a.event as act, a.subject, w.role, d.ground,
    (a.actor = 'system' and d.id is not null) as automatic,
    case when a.event in ${[...shownAtThePost]} and q.visible and p.visible then json_build_object(
      'id', p.id, 'kind', p.kind, 'title', q.title, 'question', q.id) end as post,
    case when k.id is not null then json_build_object('name', k.name, 'path', k.path) end as category,
    t.name as tag
  from (${lines}) a
  left join members w on a.actor = 'member' and w.id = a.actor_id
  left join decisions d on d.id = ${named("decision")}
  left join posts p on p.id = ${postOfLine}
  left join posts q on q.id = p.question_id
  left join categories k on k.id = ${named("category")} and starts_with(a.event, 'category.')
  left join tags t on t.id = ${named("tag")} and starts_with(a.event, 'tag.')
  order by ${after === undefined ? sql`a.at desc, a.id desc` : sql`a.at, a.id`}`;
