import { type AnswerOrder, answerOrders, defaultAnswerOrder } from "#lib/words/routes.ts";

export type Query = Record<string, string | string[] | undefined>;

export type ThreadAsked = {
  id: number;
  order: AnswerOrder;
  page: number;
  /** Said in the one way that the page itself links to; anything else leads there. */
  plain: boolean;
};

const largestId = 2_147_483_647;

/** An id as an address carries it; undefined for whatever else stands in its place. */
export function idFrom(text: string): number | undefined {
  if (!/^[1-9]\d{0,9}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= largestId ? id : undefined;
}

const isOrder = (text: unknown): text is AnswerOrder => answerOrders.some((o) => o === text);

/** What an address of a question asks for; undefined when there can be no such page. */
export function threadAsked(idText: string, query: Query): ThreadAsked | undefined {
  const id = idFrom(idText);
  const page = query.page === undefined ? 1 : idFrom(String(query.page));
  if (id === undefined || page === undefined) return undefined;
  const order = isOrder(query.answers) ? query.answers : defaultAnswerOrder;
  const plain = {
    answers:
      query.answers === undefined || (order === query.answers && order !== defaultAnswerOrder),
    page: query.page === undefined || page > 1,
  };
  return { id, order, page, plain: plain.answers && plain.page };
}

/** A slug out of an address, which may carry it percent-encoded, or broken. */
export function slugFrom(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
