import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { again } from "#db/again.ts";
import type { Database } from "#db/client.ts";
import { auditing } from "#lib/audit/record.ts";
import { waking } from "#lib/jobs/wake.ts";
import { keepingTidings } from "#lib/notices/tidings.ts";
import { type Circumstances, type Kept, mindPace, type Pacing, pacing } from "#lib/pace.ts";
import { stale } from "#lib/stale.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import { DoneBefore, type Outcome, Refused } from "#lib/words/outcome.ts";
import { type Ability, allows, mayKnowOf, type Subjects } from "#lib/words/policy.ts";
import { routes } from "#lib/words/routes.ts";
import { abilitySentences } from "#lib/words/sentences.ts";

/** What a command's `does` is given: the transaction, who acts, what came in, what it is done to, from where. */
export type Doing<Input, Target> = {
  tx: Database;
  who: Actor;
  input: Input;
  on: Target;
  circumstances: Circumstances;
};

/** Something that happened, and what the audit row keeps beside the event. */
type Happened = {
  event: Event;
  reason?: string;
  change?: { before?: unknown; after?: unknown };
};

/** What follows from an act at once, by whoever acts or by a rule of the site. */
export type Consequence = Happened & { by?: Actor };

/** What came of it. */
export type Effect<E extends Event> = {
  event: E;
  reason?: string;
  change?: { before?: unknown; after?: unknown };
  /** Done to words of one's own: a public line of the log could say whose they are. */
  own?: boolean;
  also?: readonly Consequence[];
};

export type Command<Input, A extends Ability, Target extends Subjects[A], E extends Event> = {
  input: z.ZodType<Input>;
  may: A;
  /** Loads and locks what it is done to; answers undefined when there is no such thing. */
  on: (tx: Database, input: Input, who: Actor) => Promise<Target | undefined>;
  does: (doing: Doing<Input, Target>) => Promise<Effect<E>>;
};

export const command = <Input, A extends Ability, Target extends Subjects[A], E extends Event>(
  definition: Command<Input, A, Target, E>,
) => definition;

/** For commands that are done to nothing in particular. */
export const onNothing = async (): Promise<null> => null;

/**
 * The one door through which anything changes: parse, then in one transaction load and lock, authorise on what
 * was loaded, mind the pace, do it, write the audit row, tell the other processes what became stale, and count.
 */
export async function perform<
  Input,
  A extends Ability,
  Target extends Subjects[A],
  E extends Event,
>(
  db: Database,
  who: Actor,
  { input, may, on, does }: Command<Input, A, Target, E>,
  raw: unknown,
  circumstances: Circumstances = {},
): Promise<Outcome<E>> {
  const parsed = await input.safeParseAsync(raw);
  if (!parsed.success) return { ok: false, ...invalid(parsed.error) };
  try {
    const attempt = async (tx: Database) => {
      const paced = mindPace(tx, who, may, circumstances);
      // It is heard below: whoever may not is told that first.
      paced.catch(() => undefined);
      const target = await on(tx, parsed.data, who);
      if (target === undefined) throw notFound;
      if (!allows(may, who, target)) {
        if (!mayKnowOf(who, target)) throw notFound;
        throw refusing(may, who, target);
      }
      await paced;
      const effect = await does({ tx, who, input: parsed.data, on: target, circumstances });
      await remember(tx, who, effect, pacing(who, may, circumstances));
      for (const { by = who, ...happened } of effect.also ?? []) await remember(tx, by, happened);
      return effect;
    };
    const { event, also = [] } = await again(() => db.transaction(attempt));
    return { ok: true, event, ...(also.length > 0 && { also: also.map((each) => each.event) }) };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    // Only this command's own `does` can have thrown it.
    if (error instanceof DoneBefore) return { ok: true, event: error.event as E, before: true };
    throw error;
  }
}

/** Whoever has to read a warning first is told so, and where it is. */
function refusing<A extends Ability>(may: A, who: Actor, target: Subjects[A]): Refused {
  if (who.kind === "member" && who.warned !== undefined) {
    const { warned, ...otherwise } = who;
    if (allows(may, otherwise, target)) return unread(warned);
  }
  return new Refused("not-allowed", abilitySentences[may].refused);
}

function unread(warning: number): Refused {
  const refused = new Refused("not-allowed", "Please read what the moderators wrote to you first.");
  refused.refusal.first = { label: "Read it", href: routes.warning(warning) };
  return refused;
}

/** The same for what is not there and for what somebody may not know of. */
const notFound = new Refused("not-found", "There is no such thing here.");

/** The channel on which each process hears which tags fell, when the transaction commits. */
export const STALE_CHANNEL = "askwell_stale";

/** A message of NOTIFY holds less than 8,000 bytes, and a hidden thread can touch very many people. */
const TAGS_A_MESSAGE = 200;

function announcing(event: Event): SQL[] {
  const tags = [...new Set(stale(event))];
  const messages: SQL[] = [];
  for (let from = 0; from < tags.length; from += TAGS_A_MESSAGE) {
    const message = tags.slice(from, from + TAGS_A_MESSAGE).join(" ");
    messages.push(sql`pg_notify(${STALE_CHANNEL}, ${message})`);
  }
  return messages;
}

/**
 * The audit row, what is to be told, what became stale, and the pace: one statement, because every write pays
 * for it.
 */
async function remember(
  tx: Database,
  who: Actor,
  happened: Happened,
  pace?: Pacing,
): Promise<void> {
  const audited = auditing(tx, who, happened);
  const kept = keepingTidings(tx, who, happened);
  const rows = [
    ...(audited ? [sql`audited as (${audited})`] : []),
    ...(kept ? [sql`kept as (${kept})`] : []),
    ...(pace ? [sql`paced as (${pace.counting})`] : []),
  ];
  const answers = [
    ...announcing(happened.event),
    ...(kept ? [waking("tell-tidings")] : []),
    ...(pace
      ? [sql`(select json_agg(paced) from paced) as counted`, sql`${pace.blocked} as blocked`]
      : []),
  ];
  if (rows.length + answers.length === 0) return;
  const first = rows.length > 0 ? sql`with ${sql.join(rows, sql`, `)} ` : sql``;
  const asked = answers.length > 0 ? sql.join(answers, sql`, `) : sql`1`;
  const [row] = await tx.execute<{ counted: Kept[]; blocked: boolean }>(
    sql`${first}select ${asked}`,
  );
  if (row) pace?.mind(row);
}

/** What a form is told when it does not hold what is asked for. */
export function invalid(error: z.ZodError) {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "form";
    fields[field] ??= issue.message;
  }
  return {
    code: "invalid" as const,
    message: "Please look at the marked fields again.",
    fields,
  };
}
