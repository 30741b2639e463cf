"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type Words = { name: string; welcome: string; rules: string; language: string; contact: string };
type SiteFormProps = { action: FormAction; words: Words };

const { site } = limits;

/** What the site says about itself, on every page. */
export function SiteForm({ action, words }: SiteFormProps) {
  return (
    <AccountForm action={action} label="Save">
      {({ typed, refusal }) => {
        const field = (name: keyof Words) => ({
          name,
          maxLength: site[name].max,
          defaultValue: typed[name] ?? words[name],
          error: refusal?.fields?.[name],
        });
        return (
          <>
            <TextField {...field("name")} label="Name of the site" />
            <TextField
              {...field("welcome")}
              label="Line of welcome (optional)"
              hint="It stands on the first page, and in search results. Left empty, the site welcomes by its name."
            />
            <TextArea
              {...field("rules")}
              label="Rules (optional)"
              hint="Markdown. They stand on the page of rules, above who may do what."
              rows={18}
            />
            <TextField
              {...field("language")}
              label="Language"
              hint="What most people write in here, such as en, de or pt-BR: for screen readers, browsers and search engines. The site’s own words stay English."
            />
            <TextField
              {...field("contact")}
              label="How to reach you (optional)"
              hint="An e-mail address, or a page that begins with https://. Everybody sees it on the page of rules."
            />
          </>
        );
      }}
    </AccountForm>
  );
}
