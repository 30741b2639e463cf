import type { OutgoingHttpHeaders } from "node:http";
import { CLOSED_POLICY, policyOfOwn } from "./csp.ts";
import {
  guardingHeaders,
  NEVER_KEPT,
  PASSED_ON,
  PRIVATE,
  REVALIDATED,
  SHARED,
  type Site,
  VARY_SHARED,
} from "./headers.ts";
import { makePage, type Page } from "./page.ts";
import { withPiecesInJson } from "./pieces.ts";
import { type PlainStatus, plainPage, type Returned } from "./plain.ts";
import type { Answer } from "./render.ts";
import { sealPage } from "./seal.ts";

const MOST_TAG_BYTES = 4_096;
const text = (value: OutgoingHttpHeaders[string]) => (value === undefined ? "" : String(value));
const isHtml = (contentType: string) => contentType.startsWith("text/html");

/** Next has begun its answer to its own router before it knows that there is nothing: then the body says it. */
const NOTHING_HERE = /^[\da-f]+:E\{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"/m;

function statusOf({ context, status, body }: Answer, contentType: string): number {
  if (context.status) return context.status;
  if (context.wait !== undefined) return 429;
  const lost = contentType.startsWith("text/x-component") && NOTHING_HERE.test(body.toString());
  return lost ? 404 : status;
}

/** The body as it leaves, and the policy that fits it. */
function sealed(
  site: Site,
  answer: Answer,
  contentType: string,
  status: number,
): { body: Buffer; csp: string } {
  const { body, headers, nonce, context } = answer;
  // Nobody reads what stands on a page that leads elsewhere.
  if (headers.location) return { body: Buffer.alloc(0), csp: CLOSED_POLICY };
  if (!isHtml(contentType)) return { body: withPiecesInJson(body, context), csp: CLOSED_POLICY };
  // A page that Next made while building holds nobody's words, and no nonce.
  if (headers["x-nextjs-prerender"]) return { body, csp: policyOfOwn(site, body.toString()) };
  return sealPage(site, body, nonce, status < 400 ? context : { ...context, previews: "" });
}

function cacheLines(answer: Answer, status: number, shared: boolean): string[] {
  if (!shared) return ["Cache-Control", PRIVATE];
  if (status >= 400) return ["Cache-Control", NEVER_KEPT];
  if (status !== 200) return ["Cache-Control", REVALIDATED];
  const tags = [...answer.context.tags].join(",");
  const told = tags !== "" && tags.length <= MOST_TAG_BYTES ? ["Cache-Tag", tags] : [];
  return ["Cache-Control", answer.context.fleeting ? NEVER_KEPT : SHARED, ...told];
}

function passedOn(answer: Answer, shared: boolean): string[] {
  const mark = `; nonce="${answer.nonce}"`;
  const names = shared ? PASSED_ON : Object.keys(answer.headers).filter(isForReader);
  return names.flatMap((name) => {
    const value = answer.headers[name];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => [
      name,
      String(one).replaceAll(mark, ""),
    ]);
  });
}

/** For the router and for members Next may say more: its own words to its own client, and cookies. */
const isForReader = (name: string) =>
  !/^(?:cache-control|content-length|content-encoding|etag|vary|x-powered-by|connection|keep-alive|transfer-encoding|date)$/.test(
    name,
  );

/** Gives what Next made its headers, and makes of it what is sent. `shared` is for every visitor alike. */
export function dress(site: Site, answer: Answer, shared: boolean): Page {
  const { context } = answer;
  const contentType = text(answer.headers["content-type"]);
  const status = statusOf(answer, contentType);
  const { body, csp } = sealed(site, answer, contentType, status);
  const noindex = (status >= 400 || context.noindex) && !answer.headers["x-robots-tag"];
  return makePage({
    status,
    body,
    contentType,
    vary: VARY_SHARED,
    tags: [...context.tags],
    viewed: status === 200 ? context.viewed : undefined,
    lines: [
      ...passedOn(answer, shared),
      ...cacheLines(answer, status, shared),
      ...["Content-Security-Policy", csp],
      ...guardingHeaders(site, contentType),
      ...(noindex ? ["X-Robots-Tag", "noindex"] : []),
      ...(context.wait === undefined ? [] : ["Retry-After", String(context.wait)]),
    ],
  });
}

export const dressRedirect = (site: Site, location: string): Page =>
  makePage({
    status: 308,
    body: Buffer.alloc(0),
    contentType: "",
    lines: [
      ...["Location", location, "Cache-Control", REVALIDATED],
      ...["Content-Security-Policy", CLOSED_POLICY],
      ...guardingHeaders(site),
    ],
  });

/** A page of constants, ready to be sent. */
export function dressPlain(
  site: Site,
  status: PlainStatus,
  extra: { id?: string; lines?: string[]; returned?: Returned } = {},
): Page {
  const html = plainPage(status, extra.id, extra.returned);
  const contentType = "text/html; charset=utf-8";
  return makePage({
    status,
    body: Buffer.from(html),
    contentType,
    lines: [
      ...["Content-Type", contentType],
      ...["Cache-Control", NEVER_KEPT, "X-Robots-Tag", "noindex"],
      ...["Content-Security-Policy", policyOfOwn(site, html)],
      ...guardingHeaders(site),
      ...(extra.lines ?? []),
    ],
  });
}
