"use client";

import { FindRow } from "#components/search/find-row.tsx";
import { Narrow } from "#components/search/narrow.tsx";
import { grouped } from "#components/ui/count.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { SearchPage } from "#lib/search/queries.ts";
import { routes, type SearchSort, searchSorts } from "#lib/words/routes.ts";

const sortWords: Record<SearchSort, string> = { relevance: "Closest", date: "Newest" };

function howMany({ total, more, words }: SearchPage): string {
  const found = total === 1 ? "1 find" : `${grouped(total)} finds`;
  return `${more ? "More than " : ""}${found} for “${words}”`;
}

/** What was found, the closest first, with ways to find less, or something else. It travels once, as data. */
export function SearchResults({ found }: { found: SearchPage }) {
  const { words, sort, page, pageCount } = found;
  return (
    <div className="space-y-6">
      {found.remarks.length > 0 && <Remarks remarks={found.remarks} />}
      {found.meant !== undefined && <Meant words={found.meant} />}
      {found.total > 0 ? <Finds found={found} /> : <Nothing found={found} />}
      <Pager
        page={page}
        pageCount={pageCount}
        href={(other) => routes.search(words, other, sort)}
        label="Pages of results"
        nofollow
      />
    </div>
  );
}

function Finds({ found }: { found: SearchPage }) {
  const { words, sort, total } = found;
  return (
    <>
      <p className="text-soft">{howMany(found)}</p>
      <Narrow narrowings={found.narrowings} />
      {total > 1 && (
        <Tabs
          label="Order of the finds"
          tabs={searchSorts.map((other) => ({
            label: sortWords[other],
            href: routes.search(words, 1, other),
            current: other === sort,
            nofollow: true,
          }))}
        />
      )}
      <ol className="rows">
        {found.rows.map((find) => (
          <FindRow key={find.answer ?? find.id} find={find} />
        ))}
      </ol>
    </>
  );
}

function Remarks({ remarks }: { remarks: string[] }) {
  return (
    <ul aria-label="About this search" className="space-y-1 rounded-md bg-tint px-4 py-3 text-sm">
      {remarks.map((remark) => (
        <li key={remark} dir="auto">
          {remark}
        </li>
      ))}
    </ul>
  );
}

function Meant({ words }: { words: string }) {
  return (
    <p>
      Did you mean{" "}
      <a href={routes.search(words)} rel="nofollow" dir="auto">
        {words}
      </a>
      ?
    </p>
  );
}

/** Whoever found nothing may ask, and need not type it again. */
function Nothing({ found: { words, asked } }: { found: SearchPage }) {
  return (
    <Empty
      action={{
        label: "Ask a question",
        href: routes.ask(undefined, asked === "" ? undefined : asked),
      }}
    >
      Nothing found for “{words}”. Fewer or other words may help. Or ask, and somebody may answer.
    </Empty>
  );
}
