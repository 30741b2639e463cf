"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type Tag = { name: string; description: string; synonyms: string[] };

export function DescribeTagForm({ action, tag }: { action: FormAction; tag: Tag }) {
  return (
    <AccountForm action={action} label="Save" along={{ tag: tag.name }}>
      {({ typed, refusal }) => (
        <>
          <TextArea
            name="description"
            label="What it is for (optional)"
            rows={3}
            maxLength={limits.tags.description}
            defaultValue={typed.description ?? tag.description}
            error={refusal?.fields?.description}
          />
          <TextField
            name="synonyms"
            label="Other words that lead to it (optional)"
            hint="With commas between them. Questions under these words come under this tag; a word that you take out is a tag of its own again, without questions."
            defaultValue={typed.synonyms ?? tag.synonyms.join(", ")}
            error={refusal?.fields?.synonyms}
          />
        </>
      )}
    </AccountForm>
  );
}

export function RenameTagForm({ action, tag }: { action: FormAction; tag: string }) {
  return (
    <AccountForm action={action} label="Rename it" along={{ tag }}>
      {({ typed, refusal }) => (
        <TextField
          name="name"
          label="New name"
          hint="The name that it has now stays a word that leads to it."
          maxLength={limits.tags.name}
          defaultValue={typed.name ?? tag}
          error={refusal?.fields?.name}
        />
      )}
    </AccountForm>
  );
}

export function MergeTagForm({ action, tag }: { action: FormAction; tag: string }) {
  return (
    <AccountForm action={action} label="Merge it" along={{ tag }}>
      {({ typed, refusal }) => (
        <TextField
          name="into"
          label="Into which tag"
          maxLength={limits.tags.name}
          defaultValue={typed.into}
          error={refusal?.fields?.into}
        />
      )}
    </AccountForm>
  );
}
