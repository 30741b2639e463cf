import type { Metadata } from "next";
import type { Thread } from "#lib/questions/queries.ts";
import { limits } from "#lib/words/limits.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { previewMetadata, tellPreview } from "./link-preview.ts";

type Described = {
  title: string;
  description: string;
  /** The one address of this page, without the origin. */
  path: string;
  /** False keeps it out of search engines; its links are still followed. */
  indexed?: boolean;
  feed?: { title: string; href: string };
  image?: { href: string; alt: string };
  type?: "website" | "article" | "profile";
  /** Without the site's name behind the title. */
  bare?: boolean;
};

/** One short paragraph without line breaks, as search results and link previews show it. */
export function summary(text: string, longest = 155): string {
  const folded = text.replace(/\s+/g, " ").trim();
  if ([...folded].length <= longest) return folded;
  const cut = [...folded].slice(0, longest - 1).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()}…`;
}

function ownMetadata({ title, path, bare, indexed, feed }: Described, description: string) {
  return {
    title: bare ? { absolute: title } : title,
    description,
    robots: indexed === false ? { index: false, follow: true } : undefined,
    alternates: {
      canonical: path,
      ...(feed
        ? { types: { "application/atom+xml": [{ url: feed.href, title: feed.title }] } }
        : undefined),
    },
  } satisfies Metadata;
}

const previewOf = ({ title, path, type, image }: Described, description: string) => ({
  title,
  description,
  path,
  type: type ?? "website",
  image: image ?? { href: "/preview.png", alt: title },
});

/** What a page says of itself, where that can be known before it is asked for. */
export function pageMetadata(page: Described): Metadata {
  const description = summary(page.description);
  return { ...ownMetadata(page, description), ...previewMetadata(previewOf(page, description)) };
}

/** What a page says of itself while it is made for a request: cheaper, for those that many read. */
export function requestMetadata(page: Described): Metadata {
  const description = summary(page.description);
  return { ...ownMetadata(page, description), ...tellPreview(previewOf(page, description)) };
}

const ended = (text: string) => (/\p{P}$/u.test(text) ? text : `${text}.`);

/** Long enough for a search result, however short the names and the words of the operator are. */
export const descriptions = {
  home: (welcome: string) =>
    [...welcome].length >= 50
      ? welcome
      : `${ended(welcome)} Read what others asked here, or ask a question of your own, with or without an account.`,
  tag: ({ name, description }: Named) =>
    `${description} Questions tagged ${name}, and what the people of this community answered to them.`,
  category: ({ name, description }: Named) =>
    `${description} Questions about ${name}, and what the people of this community answered to them.`,
};
type Named = { name: string; description: string };

/** A question that long without an answer or a vote is kept from search engines. */
const forgottenAfter = limits.indexing.unansweredDays * 24 * 60 * 60 * 1000;

const isForgotten = (thread: Thread) =>
  thread.answerCount === 0 &&
  thread.score <= 0 &&
  Date.now() - thread.createdAt.getTime() > forgottenAfter;

export const questionMetadata = (thread: Thread): Metadata =>
  requestMetadata({
    title: thread.title,
    description: summaryOf(thread),
    path: routes.question(thread, { page: thread.page }),
    indexed: !isForgotten(thread),
    type: "article",
    feed: { title: `Answers to “${thread.title}”`, href: routes.questionFeed(thread) },
    image: { href: machineRoutes.questionImage(thread.id), alt: thread.title },
  });

/** Between 50 and 155 characters also where a question has no text of its own. */
function summaryOf(thread: Thread): string {
  const answers = thread.answerCount === 1 ? "1 answer" : `${thread.answerCount} answers`;
  const text = thread.excerpt.trim();
  if (text.length >= 50) return text;
  return `${text || thread.title} — a question with ${answers}, asked and answered by the members of this community.`;
}
