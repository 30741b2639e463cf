"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { groundNames, grounds } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";

type MemberFormProps = { action: FormAction; member: number };

export function NoteForm({ action, member }: MemberFormProps) {
  return (
    <AccountForm action={action} label="Add the note" along={{ member: String(member) }}>
      {({ typed, refusal }) => (
        <TextArea
          name="note"
          id="member-note"
          label="A note for other moderators"
          hint="Only moderators read it, and nobody changes it afterwards."
          rows={3}
          maxLength={limits.note.max}
          defaultValue={typed.note}
          error={refusal?.fields?.note}
        />
      )}
    </AccountForm>
  );
}

export function WarnForm({ action, member }: MemberFormProps) {
  return (
    <AccountForm action={action} label="Send the warning" along={{ member: String(member) }}>
      {(state) => (
        <>
          <Ground id="warn-ground" state={state} />
          <Reason
            id="warn-reason"
            state={state}
            hint="The member reads it before they write again."
          />
        </>
      )}
    </AccountForm>
  );
}

export function SuspendForm({ action, member }: MemberFormProps) {
  return (
    <AccountForm action={action} label="Suspend this member" along={{ member: String(member) }}>
      {(state) => (
        <>
          <Days id="suspend-days" state={state} />
          <Ground id="suspend-ground" state={state} />
          <Reason id="suspend-reason" state={state} hint="The member reads it." />
        </>
      )}
    </AccountForm>
  );
}

export function ReinstateForm({ action, member }: MemberFormProps) {
  return (
    <AccountForm action={action} label="End the suspension" along={{ member: String(member) }}>
      {(state) => <Reason id="reinstate-reason" state={state} hint="The member reads it." />}
    </AccountForm>
  );
}

type PieceProps = { id: string; state: FormState };

const groundOptions = [
  { value: "", label: "Nothing of the list" },
  ...groundNames.map((value) => ({ value, label: grounds[value] })),
];

function Ground({ id, state: { typed, refusal } }: PieceProps) {
  return (
    <Select
      name="ground"
      id={id}
      label="What it is about"
      options={groundOptions}
      defaultValue={typed.ground}
      error={refusal?.fields?.ground}
    />
  );
}

type ReasonProps = PieceProps & {
  hint: string;
  /** What stands there at first, where one reason is by far the likeliest. */
  likely?: string;
};

export function Reason({ id, hint, likely, state: { typed, refusal } }: ReasonProps) {
  return (
    <TextField
      name="reason"
      id={id}
      label="Why, in your own words"
      hint={hint}
      maxLength={limits.reason.max}
      defaultValue={typed.reason ?? likely}
      error={refusal?.fields?.reason}
    />
  );
}

const dayOptions = [
  ...limits.suspension.offered.map((days) => ({
    value: String(days),
    label: days === 1 ? "1 day" : `${days} days`,
  })),
  { value: "", label: "without an end" },
];

export function Days({ id, state: { typed, refusal } }: PieceProps) {
  return (
    <Select
      name="days"
      id={id}
      label="For how long"
      options={dayOptions}
      defaultValue={typed.days ?? String(limits.suspension.offered[0])}
      error={refusal?.fields?.days}
    />
  );
}
