"use client";

import { MailExample } from "#components/mail/mail-example.tsx";
import { AccountForm } from "#components/members/account-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type MailFormProps = {
  action: FormAction;
  mail: string;
  words: { subject: string; text: string };
};

const { mailWords } = limits;

/** How the site says one of its mails. */
export function MailForm({ action, mail, words }: MailFormProps) {
  return (
    <AccountForm action={action} label="Save" along={{ mail }}>
      {({ typed, refusal, preview }) => (
        <>
          <TextField
            name="subject"
            label="Subject"
            hint="Others may see it on a locked screen or in a shared inbox: please let it say nothing of what the site is about."
            maxLength={mailWords.subject.max}
            defaultValue={typed.subject ?? words.subject}
            error={refusal?.fields?.subject}
          />
          <TextArea
            name="text"
            label="Text"
            hint="Plain text. Paragraphs stand apart by an empty line. A line that ends with a colon, and under it a link alone, becomes that link in the HTML part."
            rows={16}
            maxLength={mailWords.text.max}
            defaultValue={typed.text ?? words.text.trimEnd()}
            error={refusal?.fields?.text}
          />
          {preview !== undefined && (
            <MailExample label="How it would read, with made-up facts. Nothing is saved yet.">
              {preview}
            </MailExample>
          )}
          <div>
            <Button kind="quiet" name="intent" value="preview">
              Show how it reads
            </Button>
          </div>
        </>
      )}
    </AccountForm>
  );
}
