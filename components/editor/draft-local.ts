import type { DraftKind } from "#lib/drafts/input.ts";

export type DraftPlace = { kind: DraftKind; post?: number | undefined };

/** What the site keeps of a draft, and what this browser alone does: nobody's address is sent before the form is. */
export const siteNames = ["title", "body", "category", "tags", "reason"] as const;
export const browserNames = ["displayName", "email", "notify", "base"] as const;
export type SiteWords = Record<(typeof siteNames)[number], string>;
export type DraftWords = SiteWords & Partial<Record<(typeof browserNames)[number], string>>;

/** The copy that this browser keeps, from the first letter on. */
export type LocalCopy = {
  words: DraftWords;
  at: number;
  /** Whose draft it is, once the site has said so: nobody else who sits here is shown it. */
  member?: number | null;
  /** The site's version that it grew from, and whether that is all of it. */
  version?: number;
  whole?: boolean;
  /** The form that it was sent with: the copy stays until the site says that the post is there. */
  submission?: string;
};

export const DRAFT_KEYS = "askwell-draft:";
const DAYS = 30 * 86_400_000;

export const keyOf = ({ kind, post }: DraftPlace) => `${DRAFT_KEYS}${kind}:${post ?? ""}`;

export function wordsOf(form: HTMLFormElement): DraftWords {
  const data = new FormData(form);
  const text = (name: string) =>
    data
      .getAll(name)
      .filter((value) => typeof value === "string")
      .join(", ");
  const own = browserNames.filter((name) => form.elements.namedItem(name) !== null);
  return {
    ...siteWords(text),
    ...Object.fromEntries(own.map((name) => [name, text(name)])),
  };
}

const siteWords = (text: (name: keyof SiteWords) => string): SiteWords => ({
  title: text("title"),
  body: text("body"),
  category: text("category"),
  tags: text("tags"),
  reason: text("reason"),
});

/** What of it may go to the site. */
export const forSite = (words: DraftWords): SiteWords => siteWords((name) => words[name]);

export const sameWords = (a: SiteWords, b: SiteWords) =>
  siteNames.every((name) => a[name].trimEnd() === b[name].trimEnd());

/** A category that is chosen already is nothing written yet. */
export const isEmpty = ({ title, body, tags }: SiteWords) =>
  [title, body, tags].every((text) => text.trim() === "");

export function readLocal(place: DraftPlace): LocalCopy | undefined {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(place)) ?? "null");
    if (!copy || copy.at <= Date.now() - DAYS) return undefined;
    // What was kept before a deploy may lack a field that there is now.
    return { ...copy, words: { ...siteWords(() => ""), ...copy.words } };
  } catch {
    return undefined;
  }
}

/** Answers whether it is kept: a browser may have no room, or keep nothing at all. */
export function writeLocal(place: DraftPlace, change: Partial<LocalCopy>): boolean {
  try {
    const copy = { ...readLocal(place), ...change, at: Date.now() };
    localStorage.setItem(keyOf(place), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropLocal(place: DraftPlace): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // Where nothing can be kept there is nothing to drop.
  }
}

/** Copies with every letter; `touched` hears of the first one, and of whatever else is done to the form. */
export function keepCopy(
  form: HTMLFormElement,
  place: DraftPlace,
  touched: () => void,
): () => void {
  const copy = () => {
    const words = wordsOf(form);
    if (isEmpty(words)) dropLocal(place);
    else writeLocal(place, { words, whole: false });
    touched();
  };
  form.addEventListener("focusin", touched);
  form.addEventListener("input", copy);
  return () => {
    form.removeEventListener("focusin", touched);
    form.removeEventListener("input", copy);
  };
}
