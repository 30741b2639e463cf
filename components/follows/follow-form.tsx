"use client";

import { ActForm } from "#components/ui/act-form.tsx";
import type { FollowSubject } from "#lib/words/events.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type FollowFormProps = {
  subject: FollowSubject;
  id: number;
  followed: boolean;
  follow: FormAction;
  unfollow: FormAction;
  className?: string;
};

/** Begins to follow, and stops. */
export function FollowForm({ subject, id, followed, follow, unfollow, ...rest }: FollowFormProps) {
  return (
    <ActForm action={followed ? unfollow : follow} fields={{ subject, id }} {...rest}>
      {followed ? `Stop following this ${subject}` : `Follow this ${subject}`}
    </ActForm>
  );
}
