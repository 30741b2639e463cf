import { ActForm } from "#components/ui/act-form.tsx";
import type { GuestAddress as State } from "#lib/guests/queries.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const states: Record<Exclude<State, "none">, string> = {
  unconfirmed:
    "You gave an address that is not confirmed yet. We sent a link there; until it is followed, nothing else is sent.",
  confirmed:
    "Your address is confirmed. It is kept sealed, shown to nobody, and erased 30 days after the last activity where you wrote.",
};

export function GuestAddress({ state, erase }: { state: State; erase: FormAction }) {
  return (
    <section className="space-y-3">
      <h2>Your address</h2>
      {state === "none" ? (
        <p>We hold no e-mail address of yours.</p>
      ) : (
        <>
          <p>{states[state]}</p>
          <ActForm action={erase} fields={{}} className="button">
            Erase my address now
          </ActForm>
        </>
      )}
    </section>
  );
}
