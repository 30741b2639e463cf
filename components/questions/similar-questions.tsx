import { Button } from "#components/ui/button.tsx";
import { opensHere } from "#components/ui/form-reply.tsx";
import type { SimilarQuestion } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

const answers = (count: number) =>
  count === 0 ? "no answer yet" : count === 1 ? "1 answer" : `${count} answers`;

function List({ found }: { found: readonly SimilarQuestion[] }) {
  return (
    <ul className="space-y-2">
      {found.map((question) => (
        <li key={question.id}>
          <a href={routes.question(question)} target="_blank" rel="noreferrer" dir="auto">
            {question.title}
          </a>{" "}
          <span className="text-sm text-soft">({answers(question.answerCount)})</span>
        </li>
      ))}
    </ul>
  );
}

/** Offered while the title is typed; said quietly to those who listen. */
export function SimilarWhileTyping({ found }: { found: readonly SimilarQuestion[] }) {
  return (
    <div>
      <p role="status" className="text-sm text-soft">
        {found.length > 0 &&
          (found.length === 1
            ? "One question sounds like this. It opens in a new tab."
            : `${found.length} questions sound like this. They open in a new tab.`)}
      </p>
      {found.length > 0 && <List found={found} />}
    </div>
  );
}

/** The step between writing and asking where nothing could be offered while it was typed. */
export function SimilarFirst({ found }: { found: readonly SimilarQuestion[] }) {
  return (
    <section
      aria-labelledby="similar-heading"
      tabIndex={-1}
      className="editor-preview space-y-4"
      {...opensHere(true)}
    >
      <h2 id="similar-heading" className="text-lg">
        Has this been asked before?
      </h2>
      <p>Nothing is published yet. What you wrote is in the form below.</p>
      <List found={found} />
      <Button name="intent" value="ask">
        None of these is mine, ask it
      </Button>
    </section>
  );
}
