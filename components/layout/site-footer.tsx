"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { footLinks } from "#components/layout/links.ts";
import { routes } from "#lib/words/routes.ts";

const ThemeChoice = lazy(() =>
  import("./theme-choice.tsx").then((file) => ({ default: file.ThemeChoice })),
);
const never = () => () => undefined;

export function SiteFooter({ siteName }: { siteName: string }) {
  // Without JavaScript there is no choice to offer, and no page waits for it.
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <footer className="mt-auto border-t border-line text-sm text-soft">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-3 px-4 py-8 sm:px-6">
        <p className="max-w-reading grow basis-72">
          {`${siteName} is peer support, not therapy or emergency care. `}
          <a href={routes.help()}>If you need somebody now, here is where to turn.</a>
        </p>
        <nav aria-label="About this site" className="flex flex-wrap gap-x-5">
          {footLinks.map((link) => (
            <a
              key={link.href}
              href={link.href}
              className="quiet-link touch inline-flex min-h-9 items-center"
            >
              {link.label}
            </a>
          ))}
        </nav>
        {awake && (
          <Suspense>
            <ThemeChoice />
          </Suspense>
        )}
      </div>
    </footer>
  );
}
