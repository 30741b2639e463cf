import { routes } from "#lib/words/routes.ts";

/** Every page of one's own, in the order in which they are needed. */
const places = [
  { label: "Overview", href: routes.account() },
  { label: "My things", href: routes.things() },
  { label: "Notices", href: routes.notices() },
  { label: "What I am told of", href: routes.noticeSettings() },
  { label: "Name and profile", href: routes.profile() },
  { label: "E-mail address", href: routes.accountEmail() },
  { label: "Password", href: routes.accountPassword() },
  { label: "Where I am signed in", href: routes.sessions() },
  { label: "Leave", href: routes.leave() },
];

/** The way between the pages of one's own account; `here` is the address of the one that is shown. */
export function AccountNav({ here }: { here: string }) {
  return (
    <nav aria-label="Your account">
      <ul className="space-y-1">
        {places.map(({ label, href }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === here ? "page" : undefined}
              className="quiet-link touch inline-flex min-h-9 items-center aria-[current=page]:font-semibold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
