import type { Metadata } from "next";
import { sortWords } from "#components/questions/sort-tabs.tsx";
import { defaultSort, type Sort } from "#lib/words/routes.ts";
import { requestMetadata } from "./metadata.ts";

type ListDescribed = {
  /** What the list is of, when it is not the whole site. */
  of?: string;
  description: string;
  sort: Sort;
  page: number;
  address: (at: { page: number }) => string;
  feed: string;
  indexed?: boolean;
};

function titleOf({ of, sort, page }: ListDescribed): string {
  const order = sortWords[sort].title;
  const title = of === undefined ? order : sort === defaultSort ? of : `${of}: ${order}`;
  return page === 1 ? title : `${title}, page ${page}`;
}

/** A list in another order holds nothing new, so it names the default order as the one to be found. */
export function listMetadata(list: ListDescribed): Metadata {
  const order = sortWords[list.sort].title;
  return requestMetadata({
    title: titleOf(list),
    description: list.description,
    path: list.address({ page: list.sort === defaultSort ? list.page : 1 }),
    indexed: list.indexed,
    feed: { title: list.of ? `${order}: ${list.of}` : order, href: list.feed },
  });
}
