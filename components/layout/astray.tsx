"use client";

import { lazy, type ReactNode } from "react";
import { Page } from "#components/layout/page.tsx";

// Every page brings this one along, and few readers go astray.
const WaysOn = lazy(() => import("./ways-on.tsx").then((file) => ({ default: file.WaysOn })));

type AstrayProps = { title: string; children: ReactNode };

/** Where an address leads nowhere: what happened, and ways on. */
export function Astray({ title, children }: AstrayProps) {
  return (
    <Page>
      <div className="space-y-6">
        <h1>{title}</h1>
        {children}
        <WaysOn />
      </div>
    </Page>
  );
}
