import type { IncomingMessage, ServerResponse } from "node:http";
import { countAnswer } from "#server/metrics/counts.ts";
import { formFor } from "./coding.ts";
import type { Form, Page } from "./page.ts";

const SECOND_MS = 1_000;

function matches(asked: string, page: Page, form: Form): boolean {
  if (asked === form.etag) return true;
  if (asked.trim() === "*") return true;
  return asked.split(",").some((one) => {
    const etag = one.trim().replace(/^W\//, "");
    return etag === `"${page.etag}"` || etag.startsWith(`"${page.etag}-`);
  });
}

/** By date only where it is exactly ours: what became of a page within a second has no other sign. */
function isKnown({ headers }: IncomingMessage, page: Page, form: Form): boolean {
  if (page.status !== 200) return false;
  const tag = headers["if-none-match"];
  if (tag !== undefined) return matches(tag, page, form);
  const date = headers["if-modified-since"];
  return date !== undefined && page.since !== undefined && Date.parse(date) === page.since;
}

/**
 * When the page was made. Where another was at its address in the same second, the date of that one is all
 * that can be said until the second is over, and it lets nobody go on with what they have.
 */
function dated(head: string[], { since }: Page): string[] {
  if (since === undefined) return head;
  const said = Math.min(since, Math.floor(Date.now() / SECOND_MS) * SECOND_MS);
  return [...head, "Last-Modified", new Date(said).toUTCString()];
}

/** The whole of a hit: choose the form, see whether it is known already, and send it. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const form = formFor(req, page);
  if (isKnown(req, page, form)) {
    countAnswer(304);
    res.writeHead(304, dated(form.unchanged, page));
    res.end();
    return;
  }
  countAnswer(page.status);
  res.writeHead(page.status, dated(form.head, page));
  if (req.method === "HEAD") res.end();
  else res.end(form.body);
}
