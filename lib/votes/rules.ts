import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";

/** How voting goes: may votes point down, and do scores stop at 0. */
export type VotingRules = { down: boolean; floor: boolean };

/** The setting that they are kept under; a category of its own mind says so in its row. */
export const VOTING = "voting";

const columns = { down: "down_votes", floor: "score_floor" } as const;
/** As it goes where nobody said anything. */
export const usualVoting: VotingRules = { down: true, floor: false };

/** A rule as it holds for the category with this id: its own, or of the nearest above it, or the site's. */
export const votingRule = (rule: keyof VotingRules, categoryId: string): SQL => {
  const column = columns[rule];
  return sql`coalesce((
      ${sql.raw(`select above.${column} from categories own
      join categories above on above.id = own.id or starts_with(own.path, above.path || '/')
      where own.id = ${categoryId} and above.${column} is not null
      order by above.depth desc limit 1`)}
    ), (select (value->>${sql.raw(`'${rule}'`)})::boolean from settings where name = ${sql.raw(`'${VOTING}'`)}), ${sql.raw(String(usualVoting[rule]))})`;
};

/** The rules of the site (without a path) and of each category, as they were set; null: not set there. */
export type ListedRules = {
  id: number | null;
  path: string | null;
  down: boolean | null;
  floor: boolean | null;
};

export const listVotingRules = (db: Database): Promise<ListedRules[]> =>
  readRows<ListedRules>(
    db,
    sql`select null as id, null as path, (s.value->>'down')::boolean as down,
        (s.value->>'floor')::boolean as floor
      from (select 1) site left join settings s on s.name = ${VOTING}
      union all
      (select id, path, down_votes, score_floor from categories order by path)`,
  );

/** As it goes on the whole site. */
export async function findVotingRules(db: Database): Promise<VotingRules> {
  const [row] = await readRows<{ value: Partial<VotingRules> }>(
    db,
    sql`select value from settings where name = ${VOTING}`,
  );
  return { ...usualVoting, ...row?.value };
}

/** Brings into line what a change of the rules, or of a question's category, did to scores. */
export async function keepFloors(tx: Database, questions?: readonly number[]): Promise<void> {
  const which = questions ? sql`p.question_id in ${[...questions]}` : sql`true`;
  await tx.execute(sql`
    with wrong as (
      select p.id, not p.floored as floored
      from posts p join posts q on q.id = p.question_id
      where ${which} and (p.floored or p.down_count > p.up_count)
        and p.floored <> (p.down_count > p.up_count and ${votingRule("floor", "q.category_id")})
      order by p.id for no key update of p
    )
    update posts p set floored = wrong.floored from wrong where p.id = wrong.id`);
}
