"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox, TextField } from "#components/ui/field.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";

type Written = { id: number; title: string; source: string; published: boolean; inFooter: boolean };
type PageFormProps = {
  action: FormAction;
  /** Left out, it is a new one. */
  page?: Written;
};

const { customPage } = limits;

/** A page that administrators write. */
export function PageForm({ action, page }: PageFormProps) {
  return (
    <AccountForm action={action} label="Save" along={page && { page: String(page.id) }}>
      {(state) => (
        <>
          <TextField
            name="title"
            label="Title"
            maxLength={customPage.title.max}
            defaultValue={state.typed.title ?? page?.title}
            error={state.refusal?.fields?.title}
          />
          {!page && <SlugField {...state} />}
          <TextArea
            name="body"
            label="Text"
            hint="Markdown."
            rows={16}
            maxLength={customPage.body.max}
            defaultValue={state.typed.body ?? page?.source}
            error={state.refusal?.fields?.body}
          />
          {state.preview !== undefined && (
            <section aria-label="Preview" className="editor-preview">
              <Prose html={state.preview} />
            </section>
          )}
          <Button kind="quiet" name="intent" value="preview">
            Show how it looks
          </Button>
          <Ticks {...state} page={page} />
        </>
      )}
    </AccountForm>
  );
}

const SlugField = ({ typed, refusal }: FormState) => (
  <TextField
    name="slug"
    label="Address (optional)"
    hint="What stands behind /about/ and stays so. Left empty, it follows the title."
    maxLength={customPage.slug.max}
    defaultValue={typed.slug}
    error={refusal?.fields?.slug}
  />
);

function Ticks({ typed, attempt, page }: FormState & { page: Written | undefined }) {
  const was = (name: string, now: boolean) => (attempt === 0 ? now : typed[name] !== undefined);
  return (
    <div>
      <Checkbox
        name="published"
        label="Everybody can read it"
        defaultChecked={was("published", page?.published ?? false)}
      />
      <Checkbox
        name="footer"
        label="A link to it stands at the foot of every page"
        defaultChecked={was("footer", page?.inFooter ?? true)}
      />
    </div>
  );
}
