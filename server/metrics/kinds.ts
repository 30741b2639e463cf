/** What kind of page stands at an address: few words, so that no address of anybody becomes a label. */
const kinds: readonly [address: RegExp, kind: string][] = [
  [/\/feed\.xml$|^\/feeds(?:\/|$)/, "feed"],
  [/^\/$/, "home"],
  [/^\/questions\/ask$/, "ask"],
  [/^\/questions\/\d+(?:\/[^/]*)?$/, "question"],
  [/^\/questions$/, "questions"],
  [/^\/categories\/./, "category"],
  [/^\/tags\/./, "tag"],
  [/^\/members\/./, "member"],
  [/^\/(?:categories|tags|members)$/, "overview"],
  [/^\/search$/, "search"],
  [/^\/posts\//, "post"],
  [/^\/account(?:\/|$)/, "account"],
  [/^\/moderation(?:\/|$)/, "moderation"],
  [/^\/admin(?:\/|$)/, "admin"],
  [/^\/api(?:\/|$)/, "api"],
  [/^\/sitemap/, "sitemap"],
];

export const kindOf = (path: string): string =>
  kinds.find(([address]) => address.test(path))?.[1] ?? "other";
