import { Moment } from "#components/ui/moment.tsx";
import type { MemberNote } from "#lib/members/case.ts";

/** What moderators noted of a member, the newest first. */
export function MemberNotes({ notes }: { notes: MemberNote[] }) {
  if (notes.length === 0) return <p className="text-soft">Nothing is noted.</p>;
  return (
    <ul className="rows">
      {notes.map(({ id, at, by, note }) => (
        <li key={id} className="space-y-1">
          <p className="whitespace-pre-line" dir="auto">
            {note}
          </p>
          <p className="meta">
            <bdi>{by ?? "somebody who left"}</bdi>
            <Moment at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
