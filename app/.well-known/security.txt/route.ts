import { notFound } from "#app/_machines/feeds.ts";
import { environment } from "#env";
import { machineRoutes } from "#lib/words/machine-routes.ts";

// The contact is the running site's, and the date is the day's.
export const dynamic = "force-dynamic";

/** RFC 9116 recommends less than a year; the file is made anew whenever somebody asks. */
const LASTS_DAYS = 90;

/** Whom to tell of a weakness, when the operator has said so. */
export function GET(): Response {
  const { SECURITY_CONTACT: contact, SITE_URL: origin } = environment();
  if (contact === undefined) return notFound();
  const expires = new Date();
  expires.setUTCDate(expires.getUTCDate() + LASTS_DAYS);
  expires.setUTCHours(0, 0, 0, 0);
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: en",
    `Canonical: ${origin}${machineRoutes.securityText()}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
