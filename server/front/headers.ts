/** What the front says on every answer, whatever it is. */
export type Site = {
  /** SITE_URL's origin, scheme included. */
  url: string;
};

const YEAR_TWICE = 63_072_000;
const CLOSED =
  "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), " +
  "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()";

export const isSecure = (site: Site): boolean => site.url.startsWith("https:");

/** The security headers, as name, value, name, value … An image may be shown by whoever links to it. */
export function guardingHeaders(site: Site, contentType = ""): string[] {
  const lines = [
    "X-Content-Type-Options",
    "nosniff",
    "Referrer-Policy",
    "same-origin",
    "Permissions-Policy",
    CLOSED,
    "Cross-Origin-Opener-Policy",
    "same-origin",
    "Cross-Origin-Resource-Policy",
    contentType.startsWith("image/") ? "cross-origin" : "same-origin",
    "X-Frame-Options",
    "DENY",
  ];
  if (isSecure(site)) lines.push("Strict-Transport-Security", `max-age=${YEAR_TWICE}`);
  return lines;
}

/** Next's own headers that a reader has a use for; everything else of it stays inside. */
export const PASSED_ON = [
  "content-type",
  "content-disposition",
  "content-language",
  "last-modified",
  "link",
  "location",
  "x-robots-tag",
] as const;

const RSC = "RSC, Next-Router-State-Tree, Next-Router-Prefetch, Next-Router-Segment-Prefetch";
/** A member's page and the router's own requests live at the same address as the visitor's page. */
export const VARY_SHARED = `Cookie, ${RSC}`;

/**
 * Whoever has no purge of ours (a CDN, nginx) may keep a page for ten seconds; a browser asks each time.
 * There is no stale-while-revalidate: what a moderator hides must be gone at the next look.
 */
export const SHARED = "public, max-age=0, s-maxage=10, must-revalidate";
export const REVALIDATED = "public, max-age=0, must-revalidate";
export const PRIVATE = "private, no-store";
export const NEVER_KEPT = "no-store";
export const FOREVER = "public, max-age=31536000, immutable";
