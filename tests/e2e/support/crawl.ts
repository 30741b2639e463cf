import { ask, askRouter } from "./raw.ts";

export const decoded = (text: string) =>
  text
    .replace(/&(?:amp|#38);/g, "&")
    .replace(/&(?:lt|#60);/g, "<")
    .replace(/&(?:gt|#62);/g, ">")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/\s+/g, " ");

/** Every address of this site that stands in a page, a feed or a sitemap. */
export function addressesIn(text: string, from: string): string[] {
  const found = text.matchAll(/(?:href|src|content)="([^"]+)"|<(?:loc|id|link)>([^<]+)</g);
  return [...found].flatMap(([, quoted, enclosed]) => {
    const written = decoded(quoted ?? enclosed ?? "");
    const address = /^(?:\/|https?:)/.test(written) ? URL.parse(written, from) : null;
    return address?.origin === new URL(from).origin ? [address.pathname + address.search] : [];
  });
}

const ROUTER = ["RSC: 1"];

/** How one address can be asked for: as a page, as the router does, ahead of time, with what was guessed. */
export const ways: { sign: string; headers: string[] }[] = [
  { sign: "", headers: [] },
  { sign: "", headers: ROUTER },
  { sign: "_rsc=abc12", headers: ROUTER },
  { sign: "_rsc=abc12", headers: [] },
  { sign: "", headers: [...ROUTER, "Next-Router-Prefetch: 1"] },
  {
    sign: "",
    headers: [...ROUTER, "Next-Router-Prefetch: 1", "Next-Router-Segment-Prefetch: /_tree"],
  },
  { sign: "", headers: ["Cookie: askwell.session=guessed"] },
  { sign: "", headers: ["x-middleware-subrequest: src/middleware", "x-nextjs-data: 1"] },
];

export const signed = (path: string, sign: string) =>
  sign ? `${path}${path.includes("?") ? "&" : "?"}${sign}` : path;

const isText = (type = "") => /html|xml|json|text/.test(type);
const AT_ONCE = 8;

type Crawl = {
  site: string;
  starts: readonly string[];
  /** Who asks. */
  headers?: readonly string[];
  isWorthIt: (path: string) => boolean;
  /** What is wrong with what an address says, to a page or to the router. */
  faultsOf: (path: string, body: string) => string[];
  /** Whether an answer is one that a link may lead to. */
  isFound: (status: number) => boolean;
};

/** Looks at one address, as a page and as the router sees it: what is wrong there, and where it leads. */
async function visit({ site, headers = [], ...crawl }: Crawl, path: string) {
  const page = await ask(site, { path, headers });
  const type = page.headers.get("content-type") ?? "";
  const faults = crawl.isFound(page.status) ? [] : [`${page.status} ${path}`];
  const location = page.headers.get("location");
  const leading = location ? [location.replace(site, "").split("#")[0] ?? "/"] : [];
  if (!isText(type)) return { faults, next: leading };
  faults.push(...crawl.faultsOf(path, page.body));
  if (type.startsWith("text/html")) {
    const routed = await askRouter(site, { path, headers: [...headers, ...ROUTER] });
    faults.push(...crawl.faultsOf(`${path} (to the router)`, routed.body));
  }
  return { faults, next: [...leading, ...addressesIn(page.body, site + path)] };
}

/** Follows every link from where it starts; answers what it saw, and what was wrong there. */
export async function crawl(asked: Crawl): Promise<{ known: Set<string>; faults: string[] }> {
  const known = new Set(asked.starts);
  const faults: string[] = [];
  let fresh = [...asked.starts];
  while (fresh.length > 0) {
    const seen = await Promise.all(fresh.splice(0, AT_ONCE).map((path) => visit(asked, path)));
    faults.push(...seen.flatMap((one) => one.faults));
    const found = new Set(seen.flatMap((one) => one.next).filter(asked.isWorthIt));
    const unseen = [...found].filter((path) => !known.has(path));
    for (const path of unseen) known.add(path);
    fresh = [...fresh, ...unseen];
    if (known.size > 5_000) throw new Error("These links lead on without an end.");
  }
  return { known, faults };
}
