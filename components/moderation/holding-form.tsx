"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { ownOptions, switchOptions, switchValue } from "#components/ui/choice.ts";
import { TextField } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type HoldingRules, holding, limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

/** What waits for a moderator, on the whole site. */
export function HoldingForm({ action, rules }: { action: FormAction; rules: HoldingRules }) {
  return (
    <AccountForm action={action} label="Save what waits">
      {({ typed, refusal }) => (
        <>
          <Select
            name="guests"
            label="What guests write"
            hint="Somebody without an account writes; a moderator looks before others see it."
            options={switchOptions(holding.guests, { on: "waits", off: "does not wait" })}
            defaultValue={typed.guests ?? switchValue(rules.guests)}
            error={refusal?.fields?.guests}
          />
          <TextField
            name="firstPosts"
            label="First posts of a member that wait"
            hint={`So many, until as many of theirs are in sight; 0: none. As it comes: ${holding.firstPosts}.`}
            type="number"
            min={0}
            max={limits.holding.firstPosts}
            defaultValue={typed.firstPosts ?? rules.firstPosts}
            error={refusal?.fields?.firstPosts}
          />
          <Select
            name="proof"
            label="What comes without a proof of work"
            hint="Browsers do this small calculation by themselves; without JavaScript, or https, they cannot. It is about guests, and about members of whom nothing is in sight yet."
            options={switchOptions(holding.proof, { on: "waits", off: "does not wait" })}
            defaultValue={typed.proof ?? switchValue(rules.proof)}
            error={refusal?.fields?.proof}
          />
        </>
      )}
    </AccountForm>
  );
}

type OwnProps = { action: FormAction; category: number; all: boolean | null };

/** The same for one category and what is below it. */
export function CategoryHoldingForm({ action, category, all }: OwnProps) {
  return (
    <AccountForm action={action} label="Save what waits" along={{ category: String(category) }}>
      {({ typed, refusal }) => (
        <Select
          name="all"
          label="What is written here and below"
          options={ownOptions({ on: "all waits", off: "waits as on the whole site" })}
          defaultValue={typed.all ?? switchValue(all)}
          error={refusal?.fields?.all}
        />
      )}
    </AccountForm>
  );
}
