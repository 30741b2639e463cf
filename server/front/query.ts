const LIST = ["sort", "page"];

/** What may stand in the query of an address that everybody shares (lib/words/routes.ts). */
const known: readonly [address: RegExp, names: readonly string[]][] = [
  [/^\/questions\/ask$/, ["follows", "title"]],
  [/^\/questions\/\d+(?:\/[^/]+)?$/, ["answers", "page"]],
  [/^\/(?:questions|tags\/[^/]+|categories\/.+)$/, LIST],
  [/^\/(?:tags|members)$/, ["page"]],
  [/^\/members\/[^/]+\/(?:questions|answers|points)$/, ["page"]],
  [/^\/posts\/\d+\/(?:history|suggestions)$/, ["page"]],
  [/^\/posts\/\d+\/moderate$/, ["act", "step", "done"]],
  [/^\/search$/, ["q", "sort", "page"]],
  [/^\/about\/log$/, ["act", "before", "after"]],
  [/^\/about\/moderation$/, ["before"]],
];

function nameOf(part: string): string {
  const name = part.split("=", 1)[0] ?? "";
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    return name;
  }
}

/** A feed leads to its one address by itself. */
const FEED = /\/feed\.xml$|^\/feeds\//;

/** The address without what means nothing in its query: whatever was added there, the page is the same. */
export function meaningful(url: string): string {
  const at = url.indexOf("?");
  if (at < 0) return url;
  const path = url.slice(0, at);
  if (FEED.test(path)) return url;
  const names = known.find(([address]) => address.test(path))?.[1] ?? [];
  const parts = url
    .slice(at + 1)
    .split("&")
    .filter((part) => names.includes(nameOf(part)));
  return parts.length > 0 ? `${path}?${parts.join("&")}` : path;
}
