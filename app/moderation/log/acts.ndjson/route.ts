import { notFound } from "#app/_machines/feeds.ts";
import { asStream } from "#app/_machines/lines.ts";
import { typedLog } from "#app/_shell/log.ts";
import { actor } from "#app/_shell/session.ts";
import { database } from "#db/client.ts";
import { logLines } from "#lib/audit/download.ts";
import { readLogQuestion } from "#lib/audit/question.ts";
import { allows } from "#lib/words/policy.ts";

/** The lines that the log shows for these filters, to keep. */
export async function GET(request: Request): Promise<Response> {
  const who = await actor();
  if (who.kind !== "member" || !allows("log.read-all", who, null)) return notFound();
  const typed = typedLog(Object.fromEntries(new URL(request.url).searchParams));
  const question = await readLogQuestion(database(), typed);
  if (question.errors) return notFound();
  return new Response(asStream(logLines(database(), who, question.asked)), {
    headers: {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Content-Disposition": 'attachment; filename="log.ndjson"',
      "Cache-Control": "no-store",
    },
  });
}
