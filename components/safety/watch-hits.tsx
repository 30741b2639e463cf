"use client";

import { useEffect, useRef } from "react";
import { opensHere } from "#components/ui/form-reply.tsx";
import { limits } from "#lib/words/limits.ts";
import type { WatchedHits } from "#lib/words/outcome.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

const { tried } = limits.watched;

function heading(count: number): string {
  if (count === 0) return `It would have met none of the latest ${tried} posts`;
  return `It would have met ${count === 1 ? "one" : count} of the latest ${tried} posts`;
}

/** The posts that a rule would meet, above the form whose button asked for them: the reader is brought there. */
export function WatchHits({ hits: { count, shown } }: { hits: WatchedHits }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section
      ref={place}
      aria-labelledby="hits-heading"
      tabIndex={-1}
      className="editor-preview space-y-4"
      {...opensHere(true)}
    >
      <h2 id="hits-heading" className="text-lg">
        {heading(count)}
      </h2>
      <p>This is not watched for yet. What you typed is in the form below.</p>
      {shown.length > 0 && (
        <ul className="space-y-3">
          {shown.map(({ id, title, excerpt }) => (
            <li key={id}>
              <a href={staffRoutes.postCase(id)} target="_blank" rel="noreferrer" dir="auto">
                {title}
              </a>
              <p className="break-words text-sm text-soft" dir="auto">
                {excerpt}
              </p>
            </li>
          ))}
        </ul>
      )}
      {count > shown.length && <p>{`These are the latest ${shown.length} of them.`}</p>}
    </section>
  );
}
