"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import type { CategoryChoice } from "#components/taxonomy/category-choices.ts";
import { TextField } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";

type Choices = { choices: CategoryChoice[] };
const AT_TOP = { value: "", label: "At the top" };

export function CreateCategoryForm({ action, choices }: { action: FormAction } & Choices) {
  return (
    <AccountForm action={action} label="Create the category">
      {(state) => (
        <>
          <NameField {...state} />
          <ParentField {...state} choices={choices} />
          <DescriptionField {...state} />
        </>
      )}
    </AccountForm>
  );
}

type DescribeProps = {
  action: FormAction;
  category: { id: number; name: string; slug: string; description: string };
};

export function DescribeCategoryForm({ action, category }: DescribeProps) {
  return (
    <AccountForm action={action} label="Save" along={{ category: String(category.id) }}>
      {(state) => (
        <>
          <NameField {...state} now={category.name} />
          <TextField
            name="slug"
            label="Address"
            hint="The last part of its address. The address that it has now leads to the new one. Left empty, it follows the name."
            maxLength={limits.category.name}
            defaultValue={state.typed.slug ?? category.slug}
            error={state.refusal?.fields?.slug}
          />
          <DescriptionField {...state} now={category.description} />
        </>
      )}
    </AccountForm>
  );
}

type MoveProps = { action: FormAction; category: number; parent: number | null } & Choices;

export function MoveCategoryForm({ action, category, parent, choices }: MoveProps) {
  return (
    <AccountForm action={action} label="Move it there" along={{ category: String(category) }}>
      {(state) => <ParentField {...state} choices={choices} now={parent} />}
    </AccountForm>
  );
}

type MergeProps = { action: FormAction; category: number } & Choices;

export function MergeCategoryForm({ action, category, choices }: MergeProps) {
  return (
    <AccountForm action={action} label="Merge it" along={{ category: String(category) }}>
      {({ typed, refusal }) => (
        <Select
          name="into"
          label="Into which category"
          options={[{ value: "", label: "Please choose" }, ...choices]}
          defaultValue={typed.into ?? ""}
          error={refusal?.fields?.into}
        />
      )}
    </AccountForm>
  );
}

export function DeleteCategoryForm({ action, category }: { action: FormAction; category: number }) {
  return <AccountForm action={action} label="Delete it" along={{ category: String(category) }} />;
}

const NameField = ({ typed, refusal, now }: FormState & { now?: string }) => (
  <TextField
    name="name"
    label="Name"
    maxLength={limits.category.name}
    defaultValue={typed.name ?? now}
    error={refusal?.fields?.name}
  />
);

const DescriptionField = ({ typed, refusal, now }: FormState & { now?: string }) => (
  <TextArea
    name="description"
    label="What it is about (optional)"
    rows={3}
    maxLength={limits.category.description}
    defaultValue={typed.description ?? now}
    error={refusal?.fields?.description}
  />
);

type ParentProps = FormState & Choices & { now?: number | null };

const ParentField = ({ typed, refusal, choices, now = null }: ParentProps) => (
  <Select
    name="parent"
    label="Below which category"
    options={[AT_TOP, ...choices]}
    defaultValue={typed.parent ?? String(now ?? "")}
    error={refusal?.fields?.parent}
  />
);
