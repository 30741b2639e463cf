import { Feed } from "feed";
import { nameOf } from "#components/members/byline.tsx";
import { environment } from "#env";
import type { Author } from "#lib/questions/queries.ts";
import { escaped } from "./xml.ts";

export type FeedEntry = {
  /** Names the post for ever, whatever becomes of its address: "question/12". */
  key: string;
  title: string;
  path: string;
  html: string;
  createdAt: Date;
  changedAt: Date;
  author: Author;
};

export type FeedShown = { title: string; description: string; path: string; list: string };

export const atomType = "application/atom+xml; charset=utf-8";

/** RFC 4151: a name that stays the same when slug, port or protocol change. */
const tagUri = (hostname: string, key: string) => `tag:${hostname},2026:${key}`;

/** XML 1.0 knows no control characters but tab, line feed and carriage return, and no lone surrogates. */
const clean = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

export function atom(shown: FeedShown, entries: readonly FeedEntry[]): string {
  const origin = environment().SITE_URL;
  const { hostname } = new URL(origin);
  const newest = entries.reduce((at, e) => Math.max(at, e.changedAt.getTime()), 0);
  const feed = new Feed({
    id: tagUri(hostname, shown.path),
    title: clean(shown.title),
    description: clean(shown.description),
    link: `${origin}${shown.list}`,
    feedLinks: { atom: `${origin}${shown.path}` },
    updated: new Date(newest || Date.UTC(2026, 0, 1)),
    author: { name: clean(shown.title), link: `${origin}/` },
    generator: "Askwell",
    copyright: "",
  });
  for (const entry of entries) {
    feed.addItem({
      id: tagUri(hostname, entry.key),
      title: escaped(clean(entry.title)),
      link: `${origin}${entry.path}`,
      date: entry.changedAt,
      published: entry.createdAt,
      // A question may have no text of its own; an entry has to.
      content: clean(entry.html) || escaped(clean(entry.title)),
      author: [{ name: clean(nameOf(entry.author)) }],
    });
  }
  return feed.atom1();
}

export const atomResponse = (shown: FeedShown, entries: readonly FeedEntry[]): Response =>
  new Response(atom(shown, entries), { headers: { "Content-Type": atomType } });
