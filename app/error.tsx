"use client";

import { Page } from "#components/layout/page.tsx";
import { routes } from "#lib/words/routes.ts";

export default function PageFailed({ retry }: { error: unknown; retry: () => void }) {
  return (
    <Page>
      <title>Something went wrong</title>
      <div className="space-y-6">
        <h1>Something went wrong on our side</h1>
        <p>This page could not be shown just now. It is not your fault, and nothing is lost.</p>
        <p>
          <button type="button" className="button" onClick={() => retry()}>
            Try again
          </button>
        </p>
        <p>
          If you are not well or not safe, do not wait for this page:{" "}
          <a href={routes.help()}>find help for right now</a>. Otherwise you can{" "}
          <a href={routes.home()}>start at the front page</a>.
        </p>
      </div>
    </Page>
  );
}
