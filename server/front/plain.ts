import { readFileSync } from "node:fs";
import { mainLinks, supportLine } from "#components/layout/links.ts";
import { themeScript } from "#components/layout/theme-script.ts";
import { routes } from "#lib/words/routes.ts";

/** What a plain page says. `id` finds the failure in the operator's log. */
type Words = { title: string; text: string; id?: string };

const STYLE = readFileSync(new URL("./plain.css", import.meta.url), "utf8")
  .replace(/\s+/g, " ")
  .trim();

const WORDS = {
  400: {
    title: "This address cannot be read",
    text: "Something in it is not written as addresses are. Perhaps a part of it was lost when it was copied.",
  },
  401: {
    title: "You are not signed in any more",
    text: "Nothing was sent. What you typed stands below: sign in again in another tab, and then send it from here.",
  },
  403: {
    title: "This came from somewhere else",
    text: "For safety, we take what is sent from our own pages alone. Please open the page here and try again.",
  },
  404: {
    title: "There is nothing here",
    text: "The page may have moved, or the address may be mistyped.",
  },
  405: {
    title: "This cannot be done here",
    text: "Pages here can be read, and forms on them can be sent. Nothing else.",
  },
  409: {
    title: "This page was renewed while you wrote",
    text: "Nothing was sent. What you typed stands below: please copy it, open the page once more, and send it from there.",
  },
  413: {
    title: "This is more than we can take at once",
    text: "Please shorten it. Your browser's Back button brings back what you wrote.",
  },
  414: {
    title: "This address is too long",
    text: "Please shorten what you are looking for and try again.",
  },
  422: {
    title: "Nothing was sent",
    text: "The page that you wrote on has changed meanwhile. What you typed stands below: you can copy it from here.",
  },
  500: {
    title: "Something went wrong on our side",
    text: "It is not your fault. Please try again in a moment.",
  },
  503: {
    title: "We will be back in a moment",
    text: "The site cannot reach its questions and answers just now. Nothing is lost. Please try again in a minute.",
  },
} as const satisfies Record<number, Words>;

export type PlainStatus = keyof typeof WORDS;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const spelt = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
const link = ({ label, href }: { label: string; href: string }) =>
  `<a href="${spelt(href)}">${spelt(label)}</a>`;

/** What somebody had typed in a form that could not be taken, and whether it can be sent once more. */
export type Returned = {
  words: readonly { name: string; label: string; value: string }[];
  /** What was said of it. */
  said?: string;
  again?: { to: string; rest: readonly (readonly [name: string, value: string])[] };
};

/** A text area leaves out the line break that it begins with. */
const area = ({ name, label, value }: Returned["words"][number]) =>
  `<p><label for="typed-${name}">${label}</label><br>
<textarea id="typed-${name}" name="${name}" rows="8">\n${spelt(value)}</textarea></p>`;

const hidden = ([name, value]: readonly [string, string]) =>
  `<input type="hidden" name="${spelt(name)}" value="${spelt(value)}">`;

function sentBack(status: PlainStatus, { words, said, again }: Returned): string {
  const why = said ? `<p>${spelt(said)}</p>` : "";
  const areas = why + words.map(area).join("");
  const door =
    status === 401
      ? `<p><a href="${routes.signIn()}" target="_blank" rel="noreferrer">Sign in (in a new tab)</a></p>`
      : "";
  // What nobody here knows or takes any more is not taken the second time either.
  if (!again || status === 409 || status === 422) return door + areas;
  return `${door}<form method="post" enctype="multipart/form-data" action="${spelt(again.to)}" aria-label="What you typed">
${areas}${again.rest.map(hidden).join("")}<button type="submit">Send it again</button></form>`;
}

const HELP = `<aside aria-labelledby="now"><h2 id="now">If a life is in danger, call now</h2>
<p><a href="tel:112">112</a> in Europe and many other countries · <a href="tel:911">911</a> in North America · <a href="tel:999">999</a> in the United Kingdom · <a href="tel:000">000</a> in Australia · <a href="tel:111">111</a> in New Zealand. These people are there at once.</p></aside>`;

/** A whole page made of constants, for when there is no page of the site to show. */
export function plainPage(status: PlainStatus, id?: string, returned?: Returned): string {
  const { title, text } = WORDS[status];
  const report = id
    ? `<p class="soft">The number of this failure is <code>${spelt(id)}</code>.</p>`
    : "";
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title>
<script>${themeScript}</script><style>${STYLE}</style></head>
<body><header><a class="skip" href="#main">Skip to the content</a>
<div class="bar"><span>${supportLine}</span><a href="${routes.help()}"><strong>Urgent help</strong></a></div>
<nav aria-label="Main"><a href="${routes.home()}">Home</a> ${mainLinks.map(link).join(" ")}</nav></header>
<main id="main"><h1>${title}</h1><p>${text}</p>${report}${returned ? sentBack(status, returned) : ""}
<form role="search" action="${routes.search()}"><label for="q">Search the questions</label>
<input id="q" name="q" type="search"><button type="submit">Search</button></form>
${status >= 500 ? HELP : ""}</main></body></html>
`;
}
