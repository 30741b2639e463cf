"use client";

import { dropAllLocal } from "#components/editor/draft-farewell.ts";
import { memberLinks } from "#components/layout/links.ts";
import type { SignedIn } from "#components/layout/site-header.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { compact } from "#components/ui/count.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useKeptFocus } from "#components/ui/use-kept-focus.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { limits } from "#lib/words/limits.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

const look = "quiet-link touch inline-flex min-h-9 items-center gap-1.5 text-sm";

/** `label` tells the two of them apart that a page has: one at hand, one folded for little room. */
type MemberLinksProps = SignedIn & { label: string; className: string };

/** A member's own places: what is new, what is theirs, and the way out. */
export function MemberLinks({
  name,
  unread,
  waiting,
  signOut,
  label,
  className,
}: MemberLinksProps) {
  useKeptFocus();
  return (
    <nav aria-label={label} className={className} onSubmit={dropAllLocal}>
      <a href={routes.member(name)} className={`${look} font-semibold`}>
        <bdi className="max-w-40 truncate">{name}</bdi>
      </a>
      <a href={accountRoutes.notices()} className={look}>
        <Icon name="bell" />
        Notices
        {unread > 0 && <Waiting shown={compact(unread)} said={`, ${unread} new`} />}
      </a>
      {waiting !== undefined && (
        <a href={staffRoutes.queue()} className={look}>
          Moderation
          {waiting > 0 && <Waiting shown={upTo(waiting)} said={`, ${upTo(waiting)} waiting`} />}
        </a>
      )}
      {memberLinks.map((link) => (
        <a key={link.href} href={link.href} className={look}>
          {link.label}
        </a>
      ))}
      <ActForm action={signOut} fields={{}} className={look}>
        Sign out
      </ActForm>
    </nav>
  );
}

const upTo = (waiting: number) =>
  waiting < limits.queue.counted ? String(waiting) : `${limits.queue.counted - 1}+`;

function Waiting({ shown, said }: { shown: string; said: string }) {
  return (
    <>
      {" "}
      <span aria-hidden="true" className="badge">
        {shown}
      </span>
      <VisuallyHidden>{said}</VisuallyHidden>
    </>
  );
}
