import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { sessionCookie } from "#app/_shell/auth.ts";
import { routes } from "#lib/words/routes.ts";
import { logger, shownPath } from "#server/logger.ts";
import { kindOf } from "#server/metrics/kinds.ts";
import { renders } from "#server/metrics/registry.ts";
import { compress } from "./coding.ts";
import type { Fit } from "./context.ts";
import { dress, dressPlain } from "./dress.ts";
import type { Site } from "./headers.ts";
import type { Health } from "./health.ts";
import { ownHeaders, readBody, visitorHeaders } from "./incoming.ts";
import type { Page } from "./page.ts";
import type { Made, Pages } from "./pages.ts";
import type { Returned } from "./plain.ts";
import { untoldProxy } from "./proxies.ts";
import { type Answer, type Handle, render } from "./render.ts";
import { readForm, returned, TORN, whyReturned } from "./returned.ts";
import { rememberWriting } from "./wrote.ts";

type Needs = { handle: Handle; site: Site; trustedHops: number; pages: Pages; health: Health };

export type Origin = {
  /** The page that every visitor gets at this address. */
  shared(url: string): Promise<Page>;
  /** The page that every member with these marks gets at this address, for a stand-in. */
  fitted(key: string, url: string, fit: Fit): Promise<Page>;
  /** The page for whoever sent this request alone. */
  own(req: IncomingMessage, url: string): Promise<Page>;
  /** The page that says that the database is away; urgent help is still shown if it ever was. */
  unavailable(url: string): Page;
  /** Makes the page of urgent help before anybody asks for it. */
  warm(): Promise<unknown>;
};

const MOST_AT_ONCE = 512;
const RETRY = ["Retry-After", "5"];
/** Under this number Next itself writes down what happened. */
const DIGEST = /\\?"digest\\?":\\?"(\w{1,40})\\?"/;

/** No route of ours: Next makes the whole page of what is not found there. */
const NOWHERE = "/_nowhere";

/** A page that ends in `notFound()` leaves Next as a shell that JavaScript alone would fill. */
const isHollow = ({ status, body }: Answer) =>
  status === 404 && body.subarray(0, 200).includes('id="__next_error__"');

/** What is known of a failure: the answer that was none, and the form that was to be taken. */
type Told = { answer?: Answer; back?: Returned };

const pathOf = (url: string) => url.split("?", 1)[0] ?? "/";

export function makeOrigin({ handle, site, trustedHops, pages, health }: Needs): Origin {
  const home = new URL(site.url);
  const away = dressPlain(site, 503, { lines: RETRY });
  let own = 0;
  let help: Page | undefined;

  const unavailable = (url: string, back?: Returned) => {
    if (back) return dressPlain(site, 503, { lines: RETRY, returned: back });
    return (pathOf(url) === routes.help() && help) || away;
  };

  async function failed(url: string, error: unknown, told: Told): Promise<Page> {
    if (!(await health.check())) return unavailable(url, told.back);
    const id =
      DIGEST.exec(told.answer?.body.toString() ?? "")?.[1] ?? randomBytes(5).toString("hex");
    logger.error({ err: error, id, path: shownPath(pathOf(url)) }, "A page could not be made");
    return dressPlain(site, 500, { id, ...(told.back && { returned: told.back }) });
  }

  async function serve(
    url: string,
    asked: Parameters<typeof render>[1],
    all: boolean,
    back?: Returned,
  ): Promise<Made> {
    const told = { ...(back && { back }) };
    const done = renders.startTimer({ kind: kindOf(pathOf(url)), reader: all ? "all" : "one" });
    const answer = await render(handle, asked, { shared: all }).catch((error: unknown) => ({
      error,
    }));
    done();
    if ("error" in answer) return { page: await failed(url, answer.error, told), keep: false };
    const { context } = answer;
    if (context.unavailable) {
      void health.check();
      return { page: unavailable(url, back), keep: false };
    }
    if (answer.status >= 500) {
      return { page: await failed(url, undefined, { ...told, answer }), keep: false };
    }
    const why = back && whyReturned(answer, back.words);
    if (why) {
      const said = why === 422 && context.refused ? { said: context.refused } : {};
      return { page: dressPlain(site, why, { returned: { ...back, ...said } }), keep: false };
    }
    if (isHollow(answer)) return { page: await shared(NOWHERE), keep: false };
    if (asked.method === "POST" && asked.headers.cookie?.includes(`${sessionCookie()}=`)) {
      rememberWriting(site, answer.headers);
    }
    const page = dress(site, answer, all);
    if (context.thread) page.thread = context.thread;
    if (all && answer.headers["set-cookie"]) {
      logger.error({ path: shownPath(pathOf(url)) }, "A page for everybody wanted to set a cookie");
      return { page, keep: false };
    }
    if (all && page.status === 200 && pathOf(url) === routes.help()) help = page;
    return { page, keep: all && page.status === 200 && !context.fleeting && context.tags.size > 0 };
  }

  const shared = (url: string) => {
    if (pages.underWay >= MOST_AT_ONCE) return Promise.resolve(away);
    const asked = { method: "GET", url, headers: visitorHeaders(home) };
    return pages.once(url, () => serve(url, asked, true));
  };

  /** What did not go as it should is left to a page of the reader's own, which says so. */
  async function serveFitted(url: string, fit: Fit): Promise<Made> {
    const asked = { method: "GET", url, headers: visitorHeaders(home) };
    const done = renders.startTimer({ kind: kindOf(pathOf(url)), reader: "fitted" });
    const answer = await render(handle, asked, { fit }).finally(done);
    const { context, status, headers } = answer;
    const page = dress(site, answer, false);
    const fits = status === 200 && context.fits === true && !headers["set-cookie"];
    if (!fits || context.unavailable) return { page, keep: false };
    page.template = { answer, standIn: fit.standIn };
    return { page, keep: context.tags.size > 0 };
  }

  return {
    shared,
    fitted: (key, url, fit) =>
      pages.underWay < MOST_AT_ONCE
        ? pages.once(key, () => serveFitted(url, fit))
        : Promise.resolve(away),
    async own(req, url) {
      if (own >= MOST_AT_ONCE) return away;
      // Who sends slowly must not take a place from those who wait.
      const body = req.method === "POST" ? await readBody(req) : undefined;
      const form = body && (await readForm(req, body));
      if (form === TORN) return dressPlain(site, 400);
      // The router's own requests are answered to a page that still holds what was typed.
      const plain = form && req.headers["next-action"] === undefined;
      const back = plain ? returned(form, url) : undefined;
      if (!health.up) return unavailable(url, back);
      if (trustedHops === 0) untoldProxy(req);
      own += 1;
      try {
        const headers = ownHeaders(req, home, trustedHops);
        const method = req.method === "POST" ? "POST" : "GET";
        const asked = { method, url, headers, ...(body && { body }) };
        return (await serve(url, asked, false, back)).page;
      } finally {
        own -= 1;
      }
    },
    unavailable,
    warm: async () => {
      const page = await shared(routes.help());
      await Promise.all([compress(page, "gzip"), compress(page, "br")]);
    },
  };
}
