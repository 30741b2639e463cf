import type postgres from "postgres";
import { findAddresses } from "./session.ts";
import type { Kind, Thread } from "./thread.ts";

/** A post that came with an earlier run, as it stands now. */
export type Stored = {
  id: number;
  question: number;
  visible: boolean;
  state: string;
  created: number;
  edited: number | null;
  /** Edited, nobody knows by whom. */
  editor: boolean;
  /** Somebody here, or the import, decided about it. */
  decided: boolean;
  /** It never had a category, nor an edit that could have taken it away. */
  unsorted: boolean;
};

/** What of an archive's threads is here already. */
export type There = {
  ids: Record<Kind, Map<number, number>>;
  stored: Map<number, Stored>;
  voters: Map<number, Set<number>>;
  flaggers: Map<number, Set<number>>;
  /** The answers of each question that were ever accepted. */
  accepted: Map<number, Set<number>>;
  closed: Set<number>;
};

export async function findThere(
  tx: postgres.ISql,
  source: string,
  threads: Thread[],
  questions: Map<number, number>,
): Promise<There> {
  const ids = {
    question: questions,
    answer: await findAddresses(tx, source, "answer", keysOf(threads, "answer")),
    comment: await findAddresses(tx, source, "comment", keysOf(threads, "comment")),
  };
  const grown = threads.filter((thread) => thread.posts.some((p) => !ids[p.kind].has(p.key)));
  // What comes under them must be in sight or not as they are, whoever hides one meanwhile.
  const locked = grown.flatMap(({ key }) => questions.get(key) ?? []);
  await tx`select from posts where id = any(${locked}::bigint[]) order by id for no key update`;
  const all = Object.values(ids).flatMap((map) => [...map.values()]);
  const asked = [...questions.values()];
  return {
    ids,
    stored: await findStored(tx, all),
    voters: await sets(tx`select post_id::float8 as of, string_agg(member_id::text, ',') as ids
      from votes where post_id = any(${all}::bigint[]) group by 1`),
    flaggers: await sets(tx`select post_id::float8 as of, string_agg(raised_by_id::text, ',') as ids
      from flags where post_id = any(${all}::bigint[]) and raised_by_id is not null group by 1`),
    accepted:
      await sets(tx`select question_id::float8 as of, string_agg(answer_id::text, ',') as ids
      from acceptances where question_id = any(${asked}::bigint[]) group by 1`),
    closed: new Set(
      (
        await tx<{ id: number }[]>`
          select question_id::float8 as id from closures
          where question_id = any(${asked}::bigint[])`
      ).map(({ id }) => id),
    ),
  };
}

const keysOf = (threads: Thread[], kind: Kind): number[] =>
  threads.flatMap(({ posts }) => posts.filter((p) => p.kind === kind).map(({ key }) => key));

async function findStored(tx: postgres.ISql, ids: number[]): Promise<Map<number, Stored>> {
  const rows = await tx<Stored[]>`
    select p.id::float8 as id, p.question_id::float8 as question, p.visible, p.state,
      (extract(epoch from p.created_at) * 1000)::float8 as created,
      (extract(epoch from p.edited_at) * 1000)::float8 as edited,
      p.edited_by_id is not null as editor,
      exists (select from decisions d where d.post_id = p.id) as decided,
      p.category_id is null and p.kind = 'question'
        and not exists (select from revisions r where r.post_id = p.id) as unsorted
    from posts p where p.id = any(${ids}::bigint[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function sets(rows: PromiseLike<Iterable<postgres.Row>>): Promise<Map<number, Set<number>>> {
  const found = new Map<number, Set<number>>();
  for (const { of, ids } of await rows) found.set(of, new Set(String(ids).split(",").map(Number)));
  return found;
}

/** Votes of the archive that their members have changed or taken back here: "post member". */
export async function findChangedVotes(tx: postgres.ISql, posts: number[]): Promise<Set<string>> {
  if (posts.length === 0) return new Set();
  const rows = await tx<{ vote: string }[]>`
    select distinct (subject ->> 'post') || ' ' || actor_id as vote from audit_log
    where event = 'vote.cast' and actor = 'member'
      and (subject ->> 'post')::bigint = any(${posts}::bigint[])`;
  return new Set(rows.map(({ vote }) => vote));
}
