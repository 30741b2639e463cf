"use client";

import { lazy } from "react";
import { accountLinks, guestLink, mainLinks, supportLine } from "#components/layout/links.ts";
import { SearchBox } from "#components/layout/search-box.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

// Whoever only reads needs none of it.
const MemberLinks = lazy(() =>
  import("#components/layout/member-links.tsx").then((file) => ({ default: file.MemberLinks })),
);

/** Who is signed in, with what the header shows and offers them. */
export type SignedIn = {
  name: string;
  unread: number;
  /** How many posts wait for them; only whoever moderates somewhere has any. */
  waiting?: number | undefined;
  signOut: FormAction;
};

type SiteHeaderProps = {
  siteName: string;
  signedIn?: SignedIn | undefined;
  wroteAsGuest?: boolean | undefined;
};

/** The skip link is the first Tab stop and urgent help the second, on every page, at the same place. */
export function SiteHeader({ siteName, signedIn, wroteAsGuest = false }: SiteHeaderProps) {
  const main = wroteAsGuest ? [...mainLinks, guestLink] : mainLinks;
  return (
    <header>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-10 focus:bg-paper focus:px-4 focus:py-2"
      >
        Skip to the content
      </a>
      <UrgentHelpBar />
      <div className="relative mx-auto flex max-w-page flex-wrap items-center gap-x-6 px-4 pt-4 md:pb-2 sm:px-6">
        <a
          href={routes.home()}
          className="me-auto inline-flex min-h-11 items-center font-serif text-xl font-semibold text-ink no-underline"
        >
          {siteName}
        </a>
        <PhoneMenu signedIn={signedIn} main={main} />
        <div className="hidden w-64 md:block">
          <SearchBox />
        </div>
        {signedIn ? (
          <MemberLinks {...signedIn} label="Account" className="hidden flex-wrap gap-x-5 md:flex" />
        ) : (
          <Links
            links={accountLinks}
            label="Account"
            className="hidden flex-wrap gap-x-5 md:flex"
          />
        )}
      </div>
      <Links
        links={main}
        label="Main"
        className="mx-auto hidden max-w-page flex-wrap gap-x-6 px-6 md:flex"
      />
    </header>
  );
}

function UrgentHelpBar() {
  return (
    <div className="bg-tint text-sm">
      <div className="mx-auto flex max-w-page items-center justify-between gap-4 px-4 sm:px-6">
        <span className="hidden py-2 text-soft sm:block">{supportLine}</span>
        <a
          href={routes.help()}
          className="ms-auto inline-flex min-h-11 items-center font-semibold text-accent-deep"
        >
          Urgent help
        </a>
      </div>
    </div>
  );
}

type PhoneMenuProps = Pick<SiteHeaderProps, "signedIn"> & { main: typeof mainLinks };

/** The same links folded behind one word where there is little room; opens without JavaScript. */
function PhoneMenu({ signedIn, main }: PhoneMenuProps) {
  return (
    <details className="no-print w-full md:hidden">
      <summary className="absolute end-4 top-4 inline-flex sm:end-6 min-h-11 list-none items-center gap-2 text-accent [&::-webkit-details-marker]:hidden">
        <Icon name="menu" />
        Menu
      </summary>
      <div className="space-y-3 py-3">
        <SearchBox />
        <Links
          links={signedIn ? main : [...main, ...accountLinks]}
          label="Menu"
          className="grid grid-cols-2 gap-x-6"
        />
        {signedIn && (
          <MemberLinks {...signedIn} label="Your places" className="grid grid-cols-2 gap-x-6" />
        )}
      </div>
    </details>
  );
}

type LinksProps = { links: { label: string; href: string }[]; label: string; className: string };

function Links({ links, label, className }: LinksProps) {
  return (
    <nav aria-label={label} className={className}>
      {links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          className="quiet-link touch inline-flex min-h-9 items-center text-sm"
        >
          {link.label}
        </a>
      ))}
    </nav>
  );
}
