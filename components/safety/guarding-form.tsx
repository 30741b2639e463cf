import { type NumberField, NumbersForm } from "#components/admin/numbers-form.tsx";
import { type GuardingRules, guarding, limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const { most: max } = limits.guarding;

const fields: readonly NumberField<keyof GuardingRules>[] = [
  {
    name: "score",
    label: "Score from which a post waits",
    hint: "What looks like advertising has points for it. 0: nobody looks.",
    max,
  },
  {
    name: "links",
    label: "Links in a post of somebody new",
    hint: "With more of them it waits. 0: any number.",
    max,
  },
  {
    name: "images",
    label: "Pictures in a post of somebody new",
    hint: "With more of them it waits. 0: any number.",
    max,
  },
  {
    name: "sites",
    label: "Posts of somebody new that lead to one website",
    hint: "A further one waits. 0: any number.",
    max,
  },
  {
    name: "questions",
    label: "Questions within the first day",
    hint: "Later ones can be asked the day after. 0: any number.",
    max,
  },
  {
    name: "answers",
    label: "Answers within the first day",
    hint: "Later ones can be written the day after. 0: any number.",
    max,
  },
];

type GuardingFormProps = { action: FormAction; rules: GuardingRules };

/** How the site guards against advertising and floods. */
export function GuardingForm({ action, rules }: GuardingFormProps) {
  return (
    <NumbersForm
      action={action}
      label="Save what guards against advertising"
      fields={fields}
      values={rules}
      usual={guarding}
    />
  );
}
