"use client";

import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormNote } from "#components/ui/form-note.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { JustDone } from "#lib/moderation/said.ts";
import { decisionWords } from "#lib/words/decisions.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type JustDoneProps = {
  /** Undefined: nothing of late, or somebody else has decided since. */
  done: JustDone | undefined;
  undo: FormAction;
};

/** What was just decided, and the way back. Where somebody else was faster, what was said of that stays. */
export function JustDoneNotice({ done, undo }: JustDoneProps) {
  const { state, pending, form } = useAttempt(undo, "undo");
  if (!done) return <Overtaken state={state} />;
  const refused = state.typed.decision === String(done.decision) ? state.refusal : undefined;
  return (
    <section aria-label="What you did" className="notice mb-6 rounded-md bg-tint px-4 py-3 text-sm">
      <p role="status">
        {`You ${done.undid ? "took back what you had decided about this" : decisionWords[done.act]}: `}
        <a href={staffRoutes.postCase(done.post)} dir="auto">
          {done.title}
        </a>
      </p>
      {done.undoable && (
        <Form of={form} className="mt-2 space-y-2">
          <input type="hidden" name="decision" value={done.decision} />
          <Button kind="quiet" aria-disabled={pending} data-key="u">
            Undo
          </Button>
          {refused && <FormNote kind="error">{refused.message}</FormNote>}
        </Form>
      )}
    </section>
  );
}
