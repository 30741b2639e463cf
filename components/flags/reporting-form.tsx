import { type NumberField, NumbersForm } from "#components/admin/numbers-form.tsx";
import { limits, type ReportingRules, reporting } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const fields: readonly NumberField<keyof ReportingRules>[] = [
  {
    name: "hideAt",
    label: "Reports that hide a post",
    hint: "So many trusted members; 0: reports never hide anything.",
    max: limits.report.most,
  },
  {
    name: "days",
    label: "Days a member has been here to be trusted",
    hint: "With a confirmed address. Whoever has a role is trusted at once.",
    max: limits.report.days,
  },
  {
    name: "posts",
    label: "Posts in sight of a trusted member",
    hint: "So many, or else the points below.",
    max: limits.report.posts,
  },
  {
    name: "points",
    label: "Points of a trusted member",
    hint: "So many, or else the posts above.",
    max: limits.pointsEach,
  },
];

/** When reports hide a post until a moderator has looked. */
export function ReportingForm({ action, rules }: { action: FormAction; rules: ReportingRules }) {
  return (
    <NumbersForm
      action={action}
      label="Save what reports do"
      fields={fields}
      values={rules}
      usual={reporting}
    />
  );
}
