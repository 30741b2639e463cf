import { honest } from "#app/_shell/action.ts";
import { actor } from "#app/_shell/session.ts";
import { database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { discard } from "#lib/drafts/discard.ts";
import { FindDraft } from "#lib/drafts/input.ts";
import { type DraftFound, findOwnDraft, isPosted } from "#lib/drafts/queries.ts";
import { save } from "#lib/drafts/save.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Outcome, RefusalCode } from "#lib/words/outcome.ts";

/** What an editor asks while somebody types: keep this, discard that, is there a draft here. */
export async function POST(request: Request): Promise<Response> {
  const raw: unknown = await request.json().catch(() => null);
  const who = await actor();
  switch (Object(raw).act) {
    case "save":
      return answer(who, await honest(() => perform(database(), who, save, raw)));
    case "discard":
      return answer(who, await honest(() => perform(database(), who, discard, raw)));
    case "find":
      return find(who, raw);
    default:
      return reply({ ok: false, code: "invalid", message: "This came in no known shape." }, 400);
  }
}

async function find(who: Actor, raw: unknown): Promise<Response> {
  const asked = FindDraft.safeParse(raw);
  if (!asked.success) return reply({ ok: false, code: "invalid" }, 400);
  const member = who.kind === "member" ? who.id : null;
  const draft = member === null ? undefined : await findOwnDraft(database(), member, asked.data);
  const posted = await isPosted(database(), who, asked.data);
  return reply({ member, draft: draft ?? null, posted } satisfies DraftFound, 200);
}

const statuses: Record<RefusalCode, number> = {
  invalid: 400,
  "not-allowed": 403,
  "signed-out": 401,
  "not-found": 404,
  conflict: 409,
  "too-fast": 429,
  failed: 500,
};

function answer(who: Actor, outcome: Outcome): Response {
  if (outcome.ok) return reply({ ok: true, ...outcome.event }, 200);
  if (who.kind !== "member") return reply({ ok: false, code: "signed-out" }, 401);
  return reply(outcome, statuses[outcome.code]);
}

const reply = (body: object, status: number) =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
