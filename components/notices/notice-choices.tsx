"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import type { Chosen } from "#lib/notices/queries.ts";
import { alwaysOnSite, boxes, noticeKinds, WORDS_IN_MAIL } from "#lib/words/notices.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type NoticeChoicesProps = { chosen: Chosen; action: FormAction };

/** A box for each kind and each way. */
export function NoticeChoices({ chosen, action }: NoticeChoicesProps) {
  return (
    <AccountForm action={action} label="Keep these choices">
      {() => (
        <>
          {chosen.kinds.map(({ kind, onSite, byMail }) => (
            <fieldset key={kind} className="space-y-1">
              <legend className="font-semibold">{noticeKinds[kind].label}</legend>
              <div className="flex flex-wrap gap-x-8">
                {kind === alwaysOnSite ? (
                  <span className="py-1.5 text-soft">Always in the inbox</span>
                ) : (
                  <Box name={boxes(kind).site} on={onSite}>
                    In the inbox
                  </Box>
                )}
                <Box name={boxes(kind).mail} on={byMail}>
                  By mail
                </Box>
              </div>
            </fieldset>
          ))}
          <fieldset className="space-y-1">
            <legend className="font-semibold">What mails say</legend>
            <Box name={boxes(WORDS_IN_MAIL).mail} on={chosen.words}>
              Quote the question and what was written. Others who can see your mail could read it.
            </Box>
          </fieldset>
        </>
      )}
    </AccountForm>
  );
}

function Box({ name, on, children }: { name: string; on: boolean; children: string }) {
  return (
    <label className="flex min-h-9 items-center gap-3 py-1.5">
      <input type="checkbox" name={name} defaultChecked={on} className="size-5 accent-accent" />
      <span>{children}</span>
    </label>
  );
}
