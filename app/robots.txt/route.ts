import { environment } from "#env";
import { machineRoutes } from "#lib/words/machine-routes.ts";

// Nothing of it is known while building: the address and the database are the running site's.
export const dynamic = "force-dynamic";

/**
 * What must stay out of search engines says so itself: a page that may not be fetched cannot. Programs
 * that gather text to train models are asked to leave people's distress alone.
 */
const trainers = [
  "GPTBot",
  "ClaudeBot",
  "Google-Extended",
  "CCBot",
  "meta-externalagent",
  "Bytespider",
];

export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /api/",
    "",
    ...trainers.map((name) => `User-agent: ${name}`),
    "Disallow: /",
    "",
    `Sitemap: ${environment().SITE_URL}${machineRoutes.sitemap()}`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
