import { routes } from "#lib/words/routes.ts";

const links = [
  { label: "Your things", href: routes.things(), under: "/account/things" },
  { label: "Notices", href: routes.notices(), under: "/account/notices" },
  { label: "Which notices you get", href: routes.noticeSettings() },
  { label: "Profile and name", href: routes.profile() },
  { label: "E-mail address", href: routes.accountEmail() },
  { label: "Password", href: routes.accountPassword() },
  { label: "Where you are signed in", href: routes.sessions() },
  { label: "Leave this site", href: routes.leave() },
];

/** The way between the pages that are a member's own. `here` is the address of the one that shows. */
export function AccountNav({ here }: { here: string }) {
  return (
    <nav aria-label="Your account">
      <ul className="space-y-1">
        {links.map(({ label, href, under = href }) => (
          <li key={href}>
            <a
              href={href}
              className="touch inline-block py-1"
              aria-current={here === href ? "page" : here.startsWith(under) ? "true" : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
