import type { Database } from "#db/client.ts";
import type { Member } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { type LogAsked, listActs } from "./log.ts";

/** Lines of the log, the newest first, each as one line of JSON; page by page, so that memory holds but one. */
export async function* logLines(
  db: Database,
  who: Member,
  asked: LogAsked,
): AsyncGenerator<string> {
  const { most, atOnce } = limits.log;
  let before: number | undefined;
  for (let read = 0; read < most; read += atOnce) {
    const { rows, older } = await listActs(
      db,
      who,
      asked,
      { before },
      Math.min(atOnce, most - read),
    );
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    if (older === null) return;
    before = older;
  }
}
