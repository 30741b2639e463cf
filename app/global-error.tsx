"use client";

import "./globals.css";
import { routes } from "#lib/words/routes.ts";

/** Stands in for the whole document, frame included, so it asks nothing of the database. */
export default function SiteFailed({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Something went wrong</title>
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main className="mx-auto w-full max-w-reading space-y-6 px-4 py-10">
          <p>
            <a href={routes.help()} className="font-semibold">
              Urgent help
            </a>
          </p>
          <h1>Something went wrong on our side</h1>
          <p>This page could not be shown just now. It is not your fault, and nothing is lost.</p>
          <p>
            If you are in danger, do not wait for this page: call your local emergency number, such
            as <a href="tel:112">112</a> or <a href="tel:911">911</a>.
          </p>
          <button type="button" className="button" onClick={() => retry()}>
            Try again
          </button>
          <p>
            <a href={routes.home()}>Start at the front page</a>
          </p>
        </main>
      </body>
    </html>
  );
}
