"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { LongLine } from "#components/ui/long-line.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { limits } from "#lib/words/limits.ts";
import type { FormAction, FormState } from "#lib/words/outcome.ts";
import { GroundField } from "./decide-form.tsx";

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
          <GroundField name="warn" state={state} />
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
          <GroundField name="suspend" state={state} />
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

type ReasonProps = PieceProps & {
  hint: string;
  /** What stands there at first, where one reason is by far the likeliest. */
  likely?: string;
};

export function Reason({ id, hint, likely, state: { typed, refusal } }: ReasonProps) {
  return (
    <LongLine
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

export function Days({
  id,
  label = "For how long",
  state: { typed, refusal },
}: PieceProps & { label?: string }) {
  return (
    <Select
      name="days"
      id={id}
      label={label}
      options={dayOptions}
      defaultValue={typed.days ?? String(limits.suspension.offered[0])}
      error={refusal?.fields?.days}
    />
  );
}
