import { ReplyForm } from "#components/moderation/reply-forms.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { FormAction } from "#lib/words/outcome.ts";
import type { Reply } from "#lib/words/replies.ts";

type ReplyListProps = { replies: readonly Reply[]; write: FormAction; drop: FormAction };

/** Every reply that moderators are offered, with the way to change it and to drop it. */
export function ReplyList({ replies, write, drop }: ReplyListProps) {
  if (replies.length === 0) return <p className="text-soft">Moderators are offered none.</p>;
  return (
    <ul className="rows">
      {replies.map((reply, place) => (
        <li key={reply.label} className="space-y-2">
          <p className="font-semibold" dir="auto">
            {reply.label}
          </p>
          <p dir="auto" className="whitespace-pre-line">
            {reply.words}
          </p>
          <Disclosure
            summary={
              <>
                Change it
                <VisuallyHidden>{`: ${reply.label}`}</VisuallyHidden>
              </>
            }
          >
            <div className="space-y-4 pt-3">
              <ReplyForm action={write} place={place + 1} reply={reply} />
              <ActForm
                action={drop}
                fields={{ label: reply.label }}
                className="quiet-link touch inline-flex min-h-9 items-center text-sm"
              >
                Drop it
                <VisuallyHidden>{`: ${reply.label}`}</VisuallyHidden>
              </ActForm>
            </div>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
