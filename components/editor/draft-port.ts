import type { DraftFound } from "#lib/drafts/queries.ts";
import type { DraftPort, Reply } from "./draft-keeping.ts";
import { type DraftPlace, type DraftWords, forSite } from "./draft-local.ts";

const PATIENCE = 20_000;
/** What may still travel while the page goes away. */
const KEPT_ALIVE = 60_000;

/** Undefined: the site did not answer; what is not JSON comes from something on the way. */
const ask = <Answer>(what: object): Promise<Answer | undefined> => {
  const body = new Blob([JSON.stringify(what)], { type: "application/json" });
  return fetch("/api/drafts", {
    method: "POST",
    body,
    keepalive: body.size < KEPT_ALIVE,
    signal: AbortSignal.timeout(PATIENCE),
  }).then(
    (response) => response.json().catch(() => undefined),
    () => undefined,
  );
};

export const portTo = (place: DraftPlace): DraftPort => ({
  save: (words, version) => ask<Reply>({ act: "save", ...place, ...forSite(words), version }),
  discard: (draft) => ask<Reply>({ act: "discard", draft }),
});

/** What there is on the site, and whether the form with these words has become a post. */
export const findDraft = (
  place: DraftPlace,
  sent: { words?: DraftWords | undefined; submission?: string | undefined } = {},
): Promise<DraftFound | undefined> =>
  ask<DraftFound>({
    act: "find",
    ...place,
    ...(sent.words && forSite(sent.words)),
    submission: sent.submission,
  }).then((answer) => (answer && "posted" in answer ? answer : undefined));

export const later = (milliseconds: number, what: () => void) => {
  const timer = setTimeout(what, milliseconds);
  return () => clearTimeout(timer);
};
