"use client";

import { dropAllLocal } from "#components/editor/draft-farewell.ts";
import { ActForm } from "#components/ui/act-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { OwnSession } from "#lib/members/own-sessions.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type SessionListProps = { sessions: OwnSession[]; end: FormAction; signOut: FormAction };

/** Where a member is signed in, the latest first; each can be ended from here. */
export function SessionList({ sessions, end, signOut }: SessionListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {sessions.map((session) => (
        <li
          key={session.handle}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4"
          onSubmit={session.here ? dropAllLocal : undefined}
        >
          <div className="space-y-1">
            <p className="flex flex-wrap items-center gap-x-3">
              <span className="font-semibold">{session.device}</span>
              {session.here && <Badge>this one</Badge>}
            </p>
            <p className="text-sm text-soft">
              <Moment at={session.seenAt} before="Last seen " />,{" "}
              <Moment at={session.beganAt} before="signed in " />
            </p>
          </div>
          <ActForm
            action={session.here ? signOut : end}
            fields={{ session: session.handle }}
            className="touch text-sm text-accent underline"
          >
            Sign out
            <VisuallyHidden>
              {" "}
              of {session.device}
              {session.here ? " (this one)" : ""}
            </VisuallyHidden>
          </ActForm>
        </li>
      ))}
    </ul>
  );
}
