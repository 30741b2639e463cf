import type { Database } from "#db/client.ts";
import { invalid } from "#lib/command.ts";
import { findMember } from "#lib/members/queries.ts";
import type { FieldErrors } from "#lib/words/outcome.ts";
import { AskLog } from "./input.ts";
import type { LogAsked } from "./log.ts";

/** What is asked of the log, or what to mend in the form that asks. */
export type LogQuestion = { asked: LogAsked; errors?: undefined } | { errors: FieldErrors };

const nobody = "Nobody here has this name.";

/** Reads what was typed to filter the log. */
export async function readLogQuestion(
  db: Database,
  typed: Record<string, string | undefined>,
): Promise<LogQuestion> {
  const parsed = AskLog.safeParse(typed);
  if (!parsed.success) return { errors: invalid(parsed.error).fields };
  const { by, member, ...asked } = parsed.data;
  const [doer, concerned] = await Promise.all([idOf(db, by), idOf(db, member)]);
  const errors = {
    ...(doer === null && { by: nobody }),
    ...(concerned === null && { member: nobody }),
  };
  if (doer === null || concerned === null) return { errors };
  return { asked: { ...asked, by: doer, member: concerned } };
}

async function idOf(db: Database, name: string | undefined): Promise<number | null | undefined> {
  if (name === undefined) return undefined;
  return (await findMember(db, name))?.id ?? null;
}
