"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { ownOptions, switchOptions, switchValue } from "#components/ui/choice.ts";
import { Select } from "#components/ui/select.tsx";
import type { FormAction } from "#lib/words/outcome.ts";

type Rules = { down: boolean | null; floor: boolean | null };
type VotingFormProps = {
  action: FormAction;
  rules: Rules;
  /** How it goes where nobody says anything. */
  usual: { down: boolean; floor: boolean };
  /** For this category and what is below it. */
  category?: number;
};

const words = {
  down: { on: "can be cast", off: "cannot be cast" },
  floor: { on: "stop at 0", off: "go below 0" },
};

export function VotingForm({ action, rules, usual, category }: VotingFormProps) {
  const along: Record<string, string> =
    category === undefined ? {} : { category: String(category) };
  const options = (name: keyof Rules) =>
    category === undefined ? switchOptions(usual[name], words[name]) : ownOptions(words[name]);
  return (
    <AccountForm action={action} label="Save how voting goes" along={along}>
      {({ typed, refusal }) => (
        <>
          <Select
            name="down"
            label="Votes against a post"
            hint="Those that were cast stay, and can be taken back."
            options={options("down")}
            defaultValue={typed.down ?? switchValue(rules.down)}
            error={refusal?.fields?.down}
          />
          <Select
            name="floor"
            label="Scores"
            hint="What everybody sees; scores follow at once."
            options={options("floor")}
            defaultValue={typed.floor ?? switchValue(rules.floor)}
            error={refusal?.fields?.floor}
          />
        </>
      )}
    </AccountForm>
  );
}
