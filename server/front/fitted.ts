import { hash, randomBytes, randomInt } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Marks } from "#lib/posts/marks.ts";
import type { Member } from "#lib/words/actor.ts";
import { routes } from "#lib/words/routes.ts";
import type { Fit, ShownThread } from "./context.ts";
import { dress } from "./dress.ts";
import type { Site } from "./headers.ts";
import type { Origin } from "./origin.ts";
import type { Page } from "./page.ts";
import type { Pages } from "./pages.ts";
import type { FitReader, Readers } from "./readers.ts";
import type { Answer } from "./render.ts";

type Needs = {
  site: Site;
  pages: Pages;
  origin: Pick<Origin, "shared" | "fitted">;
  readers: Readers;
};

const THREAD = /^\/questions\/\d+\/[^/?]+(?:\?|$)/;
const LARGEST_ID = 2 ** 47;

/** Nobody can guess it, so nothing that is written here is taken for it. */
const makeStandIn = (): Member => ({
  kind: "member",
  id: randomInt(LARGEST_ID / 2, LARGEST_ID),
  name: `standin${randomBytes(12).toString("hex")}`,
  role: "member",
  suspended: false,
});

/** Members of whom the same is to be shown, but for who they are. */
function keyOf(url: string, unread: number, { reader: _, ...marks }: Marks): string {
  return `${url}\n${hash("sha256", JSON.stringify([unread, marks]), "base64url")}`;
}

/** Puts the reader in the stand-in's place. Their name is plain: in text, markup and JSON it is written alike. */
export function fitTo(html: string, standIn: Member, who: Member): string {
  return html
    .replaceAll(routes.member(standIn.name), routes.member(who.name))
    .replaceAll(standIn.name, who.name)
    .replaceAll(String(standIn.id), String(who.id));
}

/**
 * A thread as members read it. All of whom the same is to be shown get the same page, made for a stand-in and kept
 * as visitors' pages are; each gets their own name in it. Who they are and what they may is looked up at each request.
 * Undefined: it has to be made for this reader alone.
 */
export async function fitted(
  needs: Needs,
  req: IncomingMessage,
  url: string,
): Promise<Page | undefined> {
  const { pages, origin, readers } = needs;
  if (!pages.keeping || !THREAD.test(url)) return undefined;
  const reader = await readers.find(req);
  const thread = reader && (pages.get(url) ?? (await origin.shared(url))).thread;
  if (!reader || !thread) return undefined;
  const marks = await readers.marks(reader.who, thread);
  if (marks.drafts.length > 0) return undefined;
  const key = keyOf(url, reader.unread, marks);
  const made = pages.get(key) ?? (await make(needs, { key, url, reader, thread, marks }));
  return made.template && dressFor(needs.site, made.template, reader.who);
}

type Asked = { key: string; url: string; reader: FitReader; thread: ShownThread; marks: Marks };

function make({ origin }: Needs, { key, url, reader, thread, marks }: Asked): Promise<Page> {
  const standIn = makeStandIn();
  const { id, name } = standIn;
  const fit: Fit = {
    standIn,
    unread: reader.unread,
    thread,
    marks: { ...marks, reader: { kind: "member", id, name } },
  };
  return origin.fitted(key, url, fit);
}

export type Template = { answer: Answer; standIn: Member };

function dressFor(site: Site, { answer, standIn }: Template, who: Member): Page {
  const html = fitTo(answer.body.toString(), standIn, who);
  return dress(site, { ...answer, body: Buffer.from(html) }, false);
}
