import { ActForm } from "#components/ui/act-form.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { OwnDraftRow } from "#lib/drafts/queries.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

type OwnDraftsProps = {
  drafts: OwnDraftRow[];
  action: FormAction;
};

/** What somebody began to write, with the whole text of each, so that nothing is out of reach. */
export function OwnDrafts({ drafts, action }: OwnDraftsProps) {
  return (
    <ol className="rows">
      {drafts.map((draft) => (
        <li key={draft.id} className="space-y-3 py-5">
          <h2 className="row-title" dir="auto">
            {titleOf(draft)}
          </h2>
          <p className="meta">
            <Moment at={draft.savedAt} before="saved on " />
          </p>
          {draft.place?.open === false && draft.kind !== "question" && (
            <p>This takes nothing new at the moment. Your text stays here.</p>
          )}
          <Disclosure summary="Read it">
            <p className="whitespace-pre-wrap" dir="auto">
              {[draft.title, draft.body, draft.tags, draft.reason].filter(Boolean).join("\n\n")}
            </p>
          </Disclosure>
          <div className="flex flex-wrap items-center gap-5">
            {(draft.place || draft.kind === "question") && (
              <ButtonLink href={placeOf(draft)}>Go on writing</ButtonLink>
            )}
            <ActForm action={action} fields={{ draft: draft.id }} className="quiet-link touch">
              Discard<span className="sr-only">{`: ${titleOf(draft)}`}</span>
            </ActForm>
          </div>
        </li>
      ))}
    </ol>
  );
}

const begun = {
  question: "A question that grows out of an answer to",
  answer: "An answer to",
  comment: "A comment under",
};
const edited = {
  question: "An edit of",
  answer: "An edit of an answer to",
  comment: "An edit of a comment under",
};

function titleOf({ kind, title, place }: OwnDraftRow): string {
  if (kind === "question" && (title.trim() || !place)) return title.trim() || "A new question";
  const what = kind === "edit" ? edited[place?.kind ?? "answer"] : begun[kind];
  return `${what} “${place?.title ?? "a question that is not public"}”`;
}

/** Where the form is; its address says which one is to be opened. */
function placeOf({ kind, post, place }: OwnDraftRow): string {
  if (kind === "question" || post === null || !place)
    return `${routes.ask(post ?? undefined)}#draft`;
  if (kind === "edit") return routes.editPost(post);
  if (kind === "answer") return `${routes.questionById(post)}#your-answer`;
  return routes.post(place.kind, post);
}
