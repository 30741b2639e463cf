import { setTimeout as pause } from "node:timers/promises";
import { routes } from "#lib/words/routes.ts";
import type { Shown } from "./showing.ts";
import type { Site, Usage } from "./site.ts";
import type { Targets } from "./targets.ts";

/** What goes on at a site at the same time, and what was seen of it. */
export type Mixed = {
  minutes: number;
  reads: number;
  writes: number;
  hides: Record<Shown["kind"], number>;
  /** Pages that were looked at right after something on them was hidden. */
  looks: number;
  /** Those of them that still showed it. */
  stale: string[];
  failed: string[];
  /** Of the process that serves, at the end of each minute. */
  rssMb: number[];
};

const READERS = 6;
const BETWEEN_READS_MS = 15;
const BETWEEN_WRITES_MS = 1_000;
const BETWEEN_HIDES_MS = 1_500;
const MINUTE_MS = 60_000;
/** What is being hidden or shown again while it is read may be answered either way. */
const SETTLES_MS = 5_000;
const TEXT = "It helped me to write down *one* thing each evening that went well, however small.";

type Sent = { page: string; form: string; fields?: Record<string, string> };

/** The hidden fields of a form, by its name. */
function fieldsOf(html: string, name: string): FormData | undefined {
  const named = `name="form" value="${name}"`;
  const form = html.split("<form").find((part) => part.includes(named));
  if (!form) return undefined;
  const fields = new FormData();
  for (const [input] of form.split("</form>", 1)[0]?.matchAll(/<input type="hidden"[^>]*>/g) ??
    []) {
    const [, field = ""] = /name="([^"]*)"/.exec(input) ?? [];
    fields.set(field, /value="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  return fields;
}

const anyOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)];

export async function measureMixed(
  site: Site,
  minutes: number,
  say: (line: string) => void,
): Promise<Mixed> {
  const seen: Mixed = {
    ...{ minutes, reads: 0, writes: 0, hides: { question: 0, answer: 0 }, looks: 0 },
    ...{ stale: [], failed: [], rssMb: [] },
  };
  const member = await site.ask<string>("cookie of a member");
  const moderator = await site.ask<string>("cookie of a moderator");
  const targets = await site.ask<Targets>("targets");
  const paths = targets.map((target) => target.paths).filter((some) => some.length > 0);
  const threads = targets.find(({ kind }) => kind === "question")?.paths ?? [];
  const until = performance.now() + minutes * MINUTE_MS;
  const goesOn = () => performance.now() < until;
  /** The questions that are hidden or were a moment ago. */
  const moving = new Map<string, number>();

  const get = async (path: string, cookie?: string) => {
    const answer = await fetch(site.origin + path, cookie ? { headers: { cookie } } : {});
    return { status: answer.status, text: await answer.text() };
  };
  const fail = (what: string) => void seen.failed.push(what);
  const isMoving = (path: string) => {
    const since = moving.get(path.split("/", 3).join("/")) ?? 0;
    return performance.now() - since < SETTLES_MS;
  };

  /** As a browser without JavaScript: the page, then its form. */
  async function send(cookie: string, { page, form, fields = {} }: Sent): Promise<boolean> {
    const body = fieldsOf((await get(page, cookie)).text, form);
    if (!body) return false;
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const headers = { cookie, origin: site.origin };
    const answer = await fetch(site.origin + page, {
      ...{ method: "POST", body, headers, redirect: "manual" },
    });
    await answer.arrayBuffer();
    if (answer.status >= 500) fail(`${answer.status} after the form "${form}" of ${page}`);
    return answer.status === 303;
  }

  async function readOn(): Promise<void> {
    while (goesOn()) {
      const path = anyOf(anyOf(paths) ?? []) ?? "/";
      const { status } = await get(path, Math.random() < 0.2 ? member : undefined);
      seen.reads += 1;
      if (status !== 200 && !isMoving(path)) fail(`${status} at ${path}`);
      await pause(BETWEEN_READS_MS);
    }
  }

  async function writeOn(): Promise<void> {
    for (let turn = 0; goesOn(); turn += 1) {
      const page = anyOf(threads) ?? "/";
      const post = page.split("/")[2];
      const sent: Sent =
        turn % 2 === 0
          ? { page, form: "answer", fields: { body: TEXT, submission: `bench-${turn}` } }
          : { page, form: `vote ${post}`, fields: { value: turn % 4 === 1 ? "1" : "0" } };
      if (await send(member, sent)) seen.writes += 1;
      await pause(BETWEEN_WRITES_MS);
    }
  }

  /** Hides a post, looks at every page that showed it, and shows it again. */
  async function hideOn(): Promise<void> {
    while (goesOn()) {
      const { post, kind, thread, pages, mark } = await site.ask<Shown>("post to hide");
      moving.set(thread, Number.POSITIVE_INFINITY);
      // They are kept from here on.
      const showing: string[] = [];
      for (const path of pages) if ((await get(path)).text.includes(mark)) showing.push(path);
      const fields = { ground: "rules", reason: "The benchmark hides it." };
      if (
        await send(moderator, { page: routes.moderatePost(post, "hide"), form: "hide", fields })
      ) {
        seen.hides[kind] += 1;
        const looked = await Promise.all(
          showing.map(async (path) => ({ path, ...(await get(path)) })),
        );
        seen.looks += looked.length;
        for (const { path, status, text } of looked) {
          if (status >= 500) fail(`${status} at ${path}`);
          if (text.includes(mark)) seen.stale.push(`${path} showed post ${post}`);
        }
        const shown = await send(moderator, {
          page: routes.moderatePost(post, "restore"),
          form: "restore",
          fields,
        });
        if (!shown) fail(`Post ${post} could not be shown again`);
      } else fail(`Post ${post} could not be hidden`);
      moving.set(thread, performance.now());
      await pause(BETWEEN_HIDES_MS);
    }
  }

  async function watch(): Promise<void> {
    while (goesOn()) {
      await pause(Math.min(MINUTE_MS, Math.max(0, until - performance.now())));
      // Nobody writes so much for so long: what is measured is not the pace.
      await site.ask("forget paces");
      const { rssMb } = await site.ask<Usage>("usage");
      seen.rssMb.push(Math.round(rssMb));
      const { reads, writes, hides, stale, failed } = seen;
      say(
        `  ${reads} read, ${writes} written, ${hides.question} + ${hides.answer} hidden, ${stale.length} stale, ${failed.length} failed, ${Math.round(rssMb)} MB`,
      );
    }
  }

  await Promise.all([
    ...Array.from({ length: READERS }, readOn),
    ...[writeOn(), hideOn(), watch()],
  ]);
  return seen;
}

export function mixedReport(seen: Mixed): string[] {
  const { minutes, reads, writes, hides, looks, stale, failed, rssMb } = seen;
  return [
    `In ${minutes} minutes ${reads} pages were read, ${writes} forms sent, and ${hides.question} questions and ${hides.answer} answers hidden and shown again.`,
    `Of the ${looks} pages looked at after a hide ${stale.length} still showed it; ${failed.length} requests failed.`,
    `The process held ${rssMb.join(", ")} MB at the ends of the minutes.`,
    ...[...stale, ...failed].slice(0, 20),
  ];
}
