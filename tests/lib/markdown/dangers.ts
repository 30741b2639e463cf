import type { Element } from "hast";
import { elementsOf } from "./reading.ts";

const allowed = new Set(
  "a blockquote br code dd del dl dt em h3 h4 h5 h6 hr input kbd li ol p pre section strong sub sup table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const classes =
  /^(?:language-[\w-]+|task-list-item|contains-task-list|footnotes|data-footnote-backref)$/;
const attributes = new Set(
  "align ariaLabel checked className dataFootnoteBackref dataFootnoteRef dataFootnotes dir disabled href id rel start title type".split(
    " ",
  ),
);

/** Everything in a piece of HTML that a post must never hold, in words. */
export function dangersIn(html: string): string[] {
  return elementsOf(html).flatMap(dangersOf);
}

function dangersOf({ tagName, properties }: Element): string[] {
  const found: string[] = [];
  if (!allowed.has(tagName)) found.push(`element ${tagName}`);
  for (const [name, value] of Object.entries(properties)) {
    if (!attributes.has(name)) found.push(`attribute ${name}`);
    if (name === "className" && ![value].flat().every((one) => classes.test(String(one)))) {
      found.push(`class ${value}`);
    }
    if (name === "id" && !String(value).startsWith("user-content-")) found.push(`id ${value}`);
    if (name === "href" && !isHarmless(String(value))) found.push(`address ${value}`);
    if (name === "href" && !isLabelled(String(value), properties.rel))
      found.push(`rel of ${value}`);
  }
  if (tagName === "input" && !(properties.type === "checkbox" && properties.disabled)) {
    found.push("input that takes input");
  }
  return found;
}

function isHarmless(href: string): boolean {
  const scheme = URL.parse(href, "https://here.invalid")?.protocol;
  return ["http:", "https:", "mailto:", "tel:"].includes(scheme ?? "");
}

function isLabelled(href: string, rel: unknown): boolean {
  const wanted = /^(?:#|\/(?![/\\]))/.test(href) ? "" : "ugc nofollow noopener noreferrer";
  return [rel ?? []].flat().join(" ") === wanted;
}
