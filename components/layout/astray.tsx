"use client";

import type { ReactNode } from "react";
import { Page } from "#components/layout/page.tsx";
import { SearchBox } from "#components/layout/search-box.tsx";
import { routes } from "#lib/words/routes.ts";

type AstrayProps = { title: string; children: ReactNode };

/** Where an address leads nowhere: what happened, and ways on. */
export function Astray({ title, children }: AstrayProps) {
  return (
    <Page>
      <div className="space-y-6">
        <h1>{title}</h1>
        {children}
        <div className="max-w-96">
          <SearchBox />
        </div>
        <ul className="list-disc space-y-2 ps-5">
          <li>
            <a href={routes.home()}>Start at the front page</a>
          </li>
          <li>
            <a href={routes.questions()}>Look at the newest questions</a>
          </li>
          <li>
            <a href={routes.categories()}>Choose a category</a>
          </li>
          <li>
            <a href={routes.help()}>Find help for right now</a>, if you are not well or not safe
          </li>
        </ul>
      </div>
    </Page>
  );
}
