"use client";

import { Button } from "#components/ui/button.tsx";
import { FormReply, firstWrong, opensHere } from "#components/ui/form-reply.tsx";
import { LongLine } from "#components/ui/long-line.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type TakeFormProps = { suggestion: number; base: string; action: FormAction };

/** It says which text it was compared with: another one is not written over unseen. */
export function TakeForm({ suggestion, base, action }: TakeFormProps) {
  const { state, pending, send, submit } = useAttempt(action);
  return (
    <form action={send} onSubmit={submit} aria-label="Take this suggestion" className="space-y-3">
      <input type="hidden" name="suggestion" value={suggestion} />
      <input type="hidden" name="base" value={base} />
      <FormReply state={state} />
      <Button aria-disabled={pending}>Take this suggestion</Button>
    </form>
  );
}

type FormProps = { suggestion: number; action: FormAction };

export function DeclineForm({ suggestion, action }: FormProps) {
  const { state, pending, send, submit } = useAttempt(action);
  return (
    <form
      action={send}
      onSubmit={submit}
      aria-label="Decline this suggestion"
      className="space-y-3"
    >
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
    </form>
  );
}

export function WithdrawForm({ suggestion, action }: FormProps) {
  const { state, pending, send, submit } = useAttempt(action);
  return (
    <form
      action={send}
      onSubmit={submit}
      aria-label="Withdraw your suggestion"
      className="space-y-3"
    >
      <input type="hidden" name="suggestion" value={suggestion} />
      <FormReply state={state} />
      <Button kind="quiet" aria-disabled={pending}>
        Withdraw your suggestion
      </Button>
    </form>
  );
}
