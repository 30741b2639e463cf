import { Moment } from "#components/ui/moment.tsx";
import type { OutboxRow } from "#lib/mail/queries.ts";

/** The mail on its way, each with its text folded away. */
export function OutboxList({ mails }: { mails: OutboxRow[] }) {
  return (
    <ol className="rows">
      {mails.map((mail) => (
        <li key={mail.id} className="space-y-1">
          <p className="font-semibold" dir="auto">
            {mail.subject || "A mail whose words are forgotten"}
          </p>
          <p className="text-sm text-soft">
            {whom(mail)}, <Moment at={mail.createdAt} />, {mail.kind}: {standing(mail)}
          </p>
          {mail.text && (
            <details>
              <summary className="min-h-9 py-1.5">Read it</summary>
              <pre className="whitespace-pre-wrap break-words py-2 font-sans">{mail.text}</pre>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

const whom = ({ recipient, sentAt }: OutboxRow) =>
  recipient ? `To ${recipient}` : sentAt ? "To an address that is forgotten" : "To a guest";

function standing({ sentAt, failedAt, attempts, lastError }: OutboxRow): string {
  const why = lastError ? ` (${lastError})` : "";
  if (sentAt) return "sent";
  if (failedAt)
    return `given up after ${attempts === 1 ? "one attempt" : `${attempts} attempts`}${why}`;
  return attempts === 0 ? "waiting" : `waiting for the next attempt${why}`;
}
