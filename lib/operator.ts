import type { Database } from "#db/client.ts";
import type { Event } from "#lib/words/events.ts";
import type { Outcome } from "#lib/words/outcome.ts";

/** What the operator can put right. */
export class Refusal extends Error {}

export function went(outcome: Outcome<Event>): void {
  if (outcome.ok) return;
  const fields = Object.entries(outcome.fields ?? {}).map(([field, said]) => `${field}: ${said}`);
  throw new Refusal((fields.length > 0 ? fields : [outcome.message]).join("\n"));
}

/** A command of the operator: what it did is said, a refusal too; anything else is for whoever called. */
export async function work(act: (db: Database) => Promise<string>): Promise<void> {
  const { database } = await import("#db/client.ts");
  try {
    process.stdout.write(`${await act(database())}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
