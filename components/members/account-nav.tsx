import { accountRoutes } from "#lib/words/account-routes.ts";
import { routes } from "#lib/words/routes.ts";

/** Every page of one's own, in the order in which they are needed. */
const links = [
  { label: "Overview", href: routes.account() },
  { label: "My things", href: routes.things(), under: "/account/things" },
  { label: "Notices", href: accountRoutes.notices(), under: "/account/notices" },
  { label: "What I am told of", href: accountRoutes.noticeSettings() },
  { label: "Name and profile", href: accountRoutes.profile() },
  { label: "E-mail address", href: accountRoutes.accountEmail() },
  { label: "Password", href: accountRoutes.accountPassword() },
  { label: "Where I am signed in", href: accountRoutes.sessions() },
  { label: "Leave", href: accountRoutes.leave() },
];

/** The way between the pages that are a member's own. `here` is the address of the one that shows. */
export function AccountNav({ here }: { here: string }) {
  return (
    <nav aria-label="Your account">
      <ul className="space-y-1">
        {links.map(({ label, href, under }) => (
          <li key={href}>
            <a
              href={href}
              className="touch inline-block py-1 aria-[current]:font-semibold"
              aria-current={
                here === href ? "page" : under && here.startsWith(under) ? "true" : undefined
              }
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
