import { ActForm } from "#components/ui/act-form.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { NoticeGroup } from "#lib/notices/queries.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { noticeSentence } from "#lib/words/notices.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const quiet = "quiet-link touch inline-flex min-h-9 items-center";

const sentenceOf = ({ kind, event, count }: NoticeGroup) => noticeSentence(kind, event, count);

type NoticeListProps = { groups: NoticeGroup[]; read: FormAction };

/** What a member was told, the newest first. What is unread says so in words. */
export function NoticeList({ groups, read }: NoticeListProps) {
  return (
    <ul className="rows">
      {groups.map((group) => (
        <li key={group.id} className="space-y-1">
          <p className={group.unread ? "font-semibold" : undefined}>
            {group.unread && <span className="text-care-ink">New: </span>}
            <Told group={group} />
          </p>
          {group.reason && (
            <p className="text-sm" dir="auto">
              The reason given: {group.reason}
            </p>
          )}
          <div className="flex flex-wrap items-center gap-x-5 text-sm text-soft">
            <Moment at={group.createdAt} />
            {group.unread && (
              <ActForm action={read} fields={{ notice: group.id }} className={quiet}>
                Mark as read
                <VisuallyHidden>{`: ${sentenceOf(group)}`}</VisuallyHidden>
              </ActForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Told({ group }: { group: NoticeGroup }) {
  const title = group.title && <bdi>{group.title}</bdi>;
  return (
    <>
      {sentenceOf(group)}
      {title && ": "}
      {group.open ? (
        <a href={accountRoutes.notice(group.id)} className="inline-block min-h-6">
          {title || "See it"}
        </a>
      ) : (
        title
      )}
    </>
  );
}
