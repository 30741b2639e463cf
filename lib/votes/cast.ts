import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { recordset } from "#db/recordset.ts";
import { type Attempt, command, type Effect } from "#lib/command.ts";
import { membersOf } from "#lib/members/kept.ts";
import { changesOf, credit, forCasting, forVotes, withdraw } from "#lib/members/points.ts";
import { type LockedPost, lockFreePosts, lockPost } from "#lib/posts/subject.ts";
import { countingVotes } from "#lib/posts/thread-kept.ts";
import { isMember } from "#lib/words/actor.ts";
import type { EventOf } from "#lib/words/events.ts";
import { Refused } from "#lib/words/outcome.ts";
import { CastVote } from "./input.ts";
import { findStandings, type Standing, type Value } from "./standing.ts";

type Vote = Attempt<{ post: number; value: Value }, LockedPost & Standing>;
type Cast = Effect<EventOf<"vote.cast">>;

/**
 * The posts' rows are locked, so that votes on one post are counted one after the other; what else is asked is
 * asked in the same breath, and read when the rows are locked. Votes on several posts are cast together.
 */
export const cast = command({
  input: CastVote,
  may: "vote.cast",
  on: async (tx, { post }, who) => {
    const [locked, [standing]] = await Promise.all([
      lockPost(tx, post),
      findStandings(tx, [{ post, who }]),
    ]);
    return locked && standing && { ...locked, ...standing };
  },
  does: async ({ tx, ...vote }) => {
    const refused = refusal(vote);
    if (refused) throw refused;
    const [effect] = await castAll(tx, [vote]);
    if (!effect) throw new Error(`The vote on ${vote.on.id} was lost.`);
    return effect;
  },
  together: {
    thing: ({ post }) => post,
    on: async (tx, all) => {
      const asked = all.map(({ who, input: { post } }) => ({ post, who }));
      const [posts, standings] = await Promise.all([
        lockFreePosts(
          tx,
          asked.map(({ post }) => post),
        ),
        findStandings(tx, asked),
      ]);
      return posts.map((locked, at) => {
        const standing = standings[at];
        return locked && standing && { ...locked, ...standing };
      });
    },
    refuses: refusal,
    does: castAll,
  },
});

function refusal({ input: { value }, on: { former, rules } }: Vote): Refused | undefined {
  if (value !== -1 || former === -1 || rules.down) return undefined;
  return new Refused("not-allowed", "Posts here can be voted up, and not down.");
}

/** Each on a post of its own. */
async function castAll(tx: Database, votes: readonly Vote[]): Promise<Cast[]> {
  const changes = await Promise.all(
    votes.map(async (vote) => ({ ...change(vote), undone: await undoing(tx, vote) })),
  );
  const changed = changes.filter(({ value, former }) => value !== former);
  const rest =
    changed.length > 0
      ? credit(
          tx,
          changed.flatMap(({ earned }) => earned),
          changed.flatMap(({ undone }) => undone),
          [...recording(changed), ...countingVotes(changed)],
        )
      : undefined;
  rest?.catch(() => undefined);
  return changes.map(({ post, question, value, earned, undone }) => {
    const credited = membersOf([...changesOf(earned), ...undone]);
    return { event: { name: "vote.cast", question, post, value, credited }, ...(rest && { rest }) };
  });
}

/** What a vote makes of its post, and what it earns. */
function change({ who, input: { value }, on }: Vote) {
  if (!isMember(who)) throw new Refused("not-allowed", "Members can vote.");
  const { former, points } = on;
  const before = { up: on.upCount, down: on.downCount };
  const up = before.up + Number(value === 1) - Number(former === 1);
  const down = before.down + Number(value === -1) - Number(former === -1);
  const earned = [
    ...forVotes(points, on.kind, on.shownAuthorId, on.id, before, { up, down }),
    ...(former === 0 && value !== 0 ? [forCasting(points, who.id, on.id)] : []),
  ];
  const floored = down > up && on.rules.floor;
  const of = { post: on.id, question: on.questionId, member: who.id };
  return { ...of, value, former, up, down, floored, earned };
}

/** What whoever takes a vote back had earned by casting it. */
const undoing = async (tx: Database, { who, input, on }: Vote) =>
  input.value === 0 && on.former !== 0 && isMember(who)
    ? withdraw(tx, { post: on.id, reasons: ["voted"], member: who.id })
    : [];

type Recorded = { post: number; member: number; value: Value };

/** The parts of a statement that write votes down, or take them away. */
function recording(votes: readonly Recorded[]): SQL[] {
  const rows = votes.map(({ post, member, value }) => ({ post, member, value }));
  return [
    sql`recorded as (
      insert into votes (post_id, member_id, value)
      select v.* from ${asVotes(rows)} where value <> 0
      on conflict (post_id, member_id) do update set value = excluded.value, cast_at = now()
    )`,
    sql`taken as (
      delete from votes using ${asVotes(rows)} where v.value = 0
        and votes.post_id = v.post and votes.member_id = v.member
    )`,
  ];
}

const asVotes = (rows: readonly Recorded[]): SQL =>
  recordset("v", rows, { post: "bigint", member: "bigint", value: "smallint" });
