import type { Actor } from "#lib/words/actor.ts";
import { allows } from "#lib/words/policy.ts";
import { adminPages, staffRoutes } from "#lib/words/staff-routes.ts";

type AdminNavProps = { who: Actor; here: string };

/** The one navigation of the administration: whoever may not open a page sees no link to it. */
export function AdminNav({ who, here }: AdminNavProps) {
  return (
    <nav aria-label="Administration" className="tabs mb-6">
      {adminPages
        .filter(({ ability }) => allows(ability, who, null))
        .map(({ label, href }) => (
          <a key={href} href={href} aria-current={href === here ? "page" : undefined}>
            {label}
          </a>
        ))}
    </nav>
  );
}

/** The same as a list that says what each page is for. */
export function AdminIndex({ who }: { who: Actor }) {
  return (
    <ul className="list-disc space-y-2 ps-5">
      {adminPages
        .filter(({ ability, href }) => href !== staffRoutes.admin() && allows(ability, who, null))
        .map(({ label, href, says }) => (
          <li key={href}>
            <a href={href}>{label}</a>: {says}
          </li>
        ))}
    </ul>
  );
}
