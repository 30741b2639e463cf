import type { Actor } from "#lib/words/actor.ts";
import { allows, type Standing } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type StaffLink = { label: string; href: string; ability: Standing };

/** What moderators and administrators have of their own, in its order. */
const staffLinks: StaffLink[] = [
  { label: "Queue", href: staffRoutes.queue(), ability: "queue.read" },
  { label: "Members", href: staffRoutes.findMemberCase(), ability: "member.review" },
  { label: "Blocks", href: staffRoutes.blocks(), ability: "block.set" },
  { label: "Watched words", href: staffRoutes.words(), ability: "words.read" },
  { label: "Log", href: staffRoutes.log(), ability: "log.read" },
  { label: "Administration", href: staffRoutes.admin(), ability: "dashboard.read" },
];

/** The one navigation of the pages for staff: whoever may not open a page sees no link to it. */
export function StaffNav({ who, here }: { who: Actor; here: string }) {
  const links = staffLinks.filter(({ ability }) => allows(ability, who, null));
  return (
    <nav aria-label="Moderation" className="tabs mb-6">
      {links.map(({ label, href }) => (
        <a key={href} href={href} aria-current={href === here ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
