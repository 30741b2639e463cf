"use client";

import { FindRow } from "#components/search/find-row.tsx";
import type { Find } from "#lib/search/queries.ts";

/** The finds travel once, as data. */
export function FindList({ finds }: { finds: Find[] }) {
  return (
    <ol className="rows">
      {finds.map((find) => (
        <FindRow key={find.answer ?? find.id} find={find} />
      ))}
    </ol>
  );
}
