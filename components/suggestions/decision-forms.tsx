"use client";

import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { FormReply, firstWrong, opensHere } from "#components/ui/form-reply.tsx";
import { LongLine } from "#components/ui/long-line.tsx";
import { Overtaken } from "#components/ui/overtaken.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type FormProps = {
  suggestion: number;
  action: FormAction;
  /** Whether it can be decided now. Where somebody else was faster, what was said of that stays. */
  offered: boolean;
};

/** It says which text it was compared with: another one is not written over unseen. */
export function TakeForm({ suggestion, base, action, offered }: FormProps & { base: string }) {
  const { state, pending, form } = useAttempt(action, `take ${suggestion}`);
  if (!offered) return <Overtaken state={state} />;
  return (
    <Form of={form} aria-label="Take this suggestion" className="space-y-3">
      <input type="hidden" name="suggestion" value={suggestion} />
      <input type="hidden" name="base" value={base} />
      <FormReply state={state} />
      <Button aria-disabled={pending}>Take this suggestion</Button>
    </Form>
  );
}

export function DeclineForm({ suggestion, action, offered }: FormProps) {
  const { state, pending, form } = useAttempt(action, `decline ${suggestion}`);
  if (!offered) return <Overtaken state={state} />;
  return (
    <Form of={form} aria-label="Decline this suggestion" className="space-y-3">
      <input type="hidden" name="suggestion" value={suggestion} />
      <FormReply state={state} />
      <LongLine
        name="reason"
        label="Why you decline it"
        hint="Whoever suggested it will read this."
        maxLength={limits.reason.max}
        defaultValue={state.typed.reason ?? ""}
        error={state.refusal?.fields?.reason}
        required
        {...opensHere(firstWrong(state, ["reason"]) !== undefined)}
      />
      <Button kind="quiet" aria-disabled={pending}>
        Decline this suggestion
      </Button>
    </Form>
  );
}

export function WithdrawForm({ suggestion, action, offered }: FormProps) {
  const { state, pending, form } = useAttempt(action, `withdraw ${suggestion}`);
  if (!offered) return <Overtaken state={state} />;
  return (
    <Form of={form} aria-label="Withdraw your suggestion" className="space-y-3">
      <input type="hidden" name="suggestion" value={suggestion} />
      <FormReply state={state} />
      <Button kind="quiet" aria-disabled={pending}>
        Withdraw your suggestion
      </Button>
    </Form>
  );
}
