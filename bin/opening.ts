import { constants } from "node:os";
import { readEnvironment } from "#env";
import { whenAskedToStop } from "#server/stopping.ts";

const ends: (() => Promise<void>)[] = [];

/** What is opened last is closed first, at the end of the command or when it is interrupted. */
export function atEnd(close: () => Promise<void>): void {
  ends.push(close);
}

export async function closeAll(): Promise<void> {
  for (let close = ends.pop(); close; close = ends.pop()) await close();
}

/**
 * Opens the database as the site does, migrated; the one that comes along is shared with a running
 * site. From then on `database()` answers.
 */
export async function openForCommand(): Promise<void> {
  const env = readEnvironment(process.env, { secret: "optional" });
  whenAskedToStop(async (signal) => {
    await closeAll();
    return Number(process.exitCode ?? 128 + constants.signals[signal]);
  });
  const { openDatabase } = await import("#server/database.ts");
  const { close } = await openDatabase(env, { supervise: false });
  atEnd(close);
}
