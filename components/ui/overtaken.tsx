import { FormReply } from "#components/ui/form-reply.tsx";
import type { FormState } from "#lib/words/outcome.ts";

/** In which fields somebody writes sentences. */
const written = ["title", "body", "reason", "note"];

/**
 * Of a form that is not offered any more, because somebody else was faster: what was said of that stays, and so
 * do the words that were typed.
 */
export function Overtaken({ state }: { state: FormState }) {
  if (!state.refusal) return null;
  const words = written.flatMap((name) => state.typed[name] || []);
  return (
    <div className="mb-6 space-y-3">
      <FormReply state={state} />
      {words.length > 0 && (
        <figure className="space-y-1 text-sm">
          <figcaption className="text-soft">What you had typed:</figcaption>
          {words.map((each) => (
            <blockquote key={each} className="whitespace-pre-line" dir="auto">
              {each}
            </blockquote>
          ))}
        </figure>
      )}
    </div>
  );
}
