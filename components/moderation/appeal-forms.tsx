"use client";

import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply, firstWrong, opensHere } from "#components/ui/form-reply.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type AppealAnswerFormProps = {
  appeal: number;
  action: FormAction;
  /** Whether it waits for an answer. Where somebody else was faster, what was said of that stays. */
  offered: boolean;
};

/** One reason, and two ways to answer: the key Enter chooses neither. */
export function AppealAnswerForm({ appeal, action, offered }: AppealAnswerFormProps) {
  const { state, pending, form } = useAttempt(action, "appeal");
  if (!offered) return <Overtaken state={state} />;
  const field = `appeal-${appeal}-reason`;
  return (
    <Form of={form} noValidate aria-label="Answer the appeal" className="space-y-4">
      <input type="hidden" name="appeal" value={appeal} />
      <FormReply state={state} />
      <TextArea
        id={field}
        name="reason"
        label="Your answer"
        hint="Whoever appealed will read this."
        maxLength={limits.reason.max}
        defaultValue={state.typed.reason ?? ""}
        error={state.refusal?.fields?.reason}
        rows={3}
        required
        {...opensHere(firstWrong(state, ["reason"]) !== undefined)}
      />
      <div className="flex flex-wrap gap-3">
        <Button name="outcome" value="reversed" aria-disabled={pending}>
          Take the decision back
        </Button>
        <Button kind="quiet" name="outcome" value="upheld" aria-disabled={pending}>
          Let the decision stand
        </Button>
      </div>
    </Form>
  );
}
