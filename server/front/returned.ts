import type { IncomingMessage } from "node:http";
import { routes } from "#lib/words/routes.ts";
import type { PlainStatus, Returned } from "./plain.ts";
import type { Answer } from "./render.ts";

/** A form that ends before its end, or whose parts nobody can tell apart: no browser sends such a thing. */
export const TORN = Symbol("torn");

/** The fields of a form; undefined when it is sent in another way. */
export async function readForm(
  req: IncomingMessage,
  body: Buffer,
): Promise<FormData | typeof TORN | undefined> {
  const type = req.headers["content-type"] ?? "";
  if (!/^multipart\//i.test(type)) return undefined;
  const form = new Response(new Uint8Array(body), { headers: { "Content-Type": type } });
  return form.formData().catch(() => TORN);
}

const DOOR = routes.signIn();

/** Why a form that was sent without JavaScript comes back; undefined when its own page says all. */
export function whyReturned(answer: Answer, words: Returned["words"]): PlainStatus | undefined {
  const { status, headers, context } = answer;
  // Nothing that went well leads to the door: whoever sent this is not signed in any more.
  if (/^[^?]*/.exec(String(headers.location ?? ""))?.[0] === DOOR) return 401;
  if (headers["x-nextjs-action-not-found"]) return 409;
  const missing = status === 404 || status === 410 || context.status !== undefined;
  const left = missing || (context.refused !== undefined && !holds(answer.body.toString(), words));
  return words.length > 0 && left ? 422 : undefined;
}

/** Whether a page shows what was typed: of each text the longest piece that needs no sign of HTML. */
function holds(html: string, words: Returned["words"]): boolean {
  const shown = html.replace(/<script\b[\s\S]*?<\/script>/g, "");
  return words.every(({ value }) => {
    const pieces = value.match(/[\p{L}\p{N} ]+/gu) ?? [""];
    return shown.includes(pieces.reduce((a, b) => (b.length > a.length ? b : a)));
  });
}

const SECRET = /password|token/i;
const LABELS: readonly [name: string, label: string][] = [
  ["title", "The title"],
  ["body", "Your text"],
  ["tags", "The tags"],
  ["reason", "The reason"],
  ["about", "About you"],
  ["rules", "The rules"],
  ["description", "The description"],
];

/** What comes back of a form. What is secret does not, and without it nothing can be sent again. */
export function returned(form: FormData, to: string): Returned {
  const fields = [...form].filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  const words = fields.flatMap(([name, value]) => {
    const label = LABELS.find(([known]) => known === name)?.[1];
    return label && value !== "" ? [{ name, label, value }] : [];
  });
  const whole = !fields.some(([name]) => SECRET.test(name));
  const shown = new Set(words.map(({ name }) => name));
  const rest = fields.filter(([name]) => !shown.has(name) && !SECRET.test(name));
  return { words, ...(whole && { again: { to, rest } }) };
}
