import type { Thread } from "#lib/questions/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** Questions close to this one, for the column that rests. */
export function Related({ related }: { related: Thread["related"] }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related" className="text-lg text-ink">
        Related questions
      </h2>
      <ul className="mt-3 space-y-3.5">
        {related.map((question) => (
          <li key={question.id}>
            <a href={routes.question(question)} dir="auto">
              {question.title}
            </a>
            <br />
            {question.answerCount === 1 ? "1 answer" : `${question.answerCount} answers`}
          </li>
        ))}
      </ul>
    </section>
  );
}
