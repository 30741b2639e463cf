"use client";

import { AccountForm } from "#components/members/account-form.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Select } from "#components/ui/select.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { type Role, roles } from "#lib/words/actor.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type RoleFormProps = { action: FormAction; member: number; role: Role };

export function RoleForm({ action, member, role }: RoleFormProps) {
  return (
    <AccountForm action={action} label="Give this role" along={{ member: String(member) }}>
      {({ typed, refusal }) => (
        <Select
          name="role"
          label="Role"
          hint="It counts at the member's next request."
          options={roles.map((value) => ({ value, label: value }))}
          defaultValue={typed.role ?? role}
          error={refusal?.fields?.role}
        />
      )}
    </AccountForm>
  );
}

export type CategoryChoice = { id: number; name: string; path: string };
type KeeperFormProps = {
  give: FormAction;
  take: FormAction;
  member: number;
  keeps: CategoryChoice[];
  choices: CategoryChoice[];
};

/** "Mind and mood / Anxiety": a name with those that it stands below. */
function placeOf({ path }: CategoryChoice, all: readonly CategoryChoice[]): string {
  const above = all.filter((each) => path === each.path || path.startsWith(`${each.path}/`));
  return above.map(({ name }) => name).join(" / ");
}

/** The categories whose moderator somebody is, and the way to one more. */
export function KeeperForms({ give, take, member, keeps, choices }: KeeperFormProps) {
  return (
    <div className="space-y-4">
      {keeps.map(({ id, name }) => (
        <div key={id} className="flex flex-wrap items-center gap-x-4">
          <bdi>{name}</bdi>
          <ActForm action={take} fields={{ member, category: id }} className="quiet-link touch">
            Dismiss
            <VisuallyHidden>{` as moderator of ${name}`}</VisuallyHidden>
          </ActForm>
        </div>
      ))}
      {choices.length > 0 && (
        <AccountForm action={give} label="Make moderator of it" along={{ member: String(member) }}>
          {({ typed, refusal }) => (
            <Select
              name="category"
              label="Category"
              hint="What is below it comes along."
              options={choices.map((each) => ({
                value: String(each.id),
                label: placeOf(each, choices),
              }))}
              defaultValue={typed.category}
              error={refusal?.fields?.category}
            />
          )}
        </AccountForm>
      )}
    </div>
  );
}
