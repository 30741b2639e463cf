import { Moment } from "#components/ui/moment.tsx";
import type { Restraint } from "#lib/members/case.ts";
import { dateInWords } from "#lib/words/dates.ts";
import { grounds, isGround } from "#lib/words/grounds.ts";

/** The warnings and suspensions of a member, the newest first. */
export function Restraints({ all }: { all: Restraint[] }) {
  if (all.length === 0) return <p className="text-soft">No warning and no suspension.</p>;
  return (
    <ul className="rows">
      {all.map((each) => (
        <li key={`${each.kind} ${each.id}`} className="space-y-1">
          <p>
            <strong>{each.kind === "warning" ? "Warned" : "Suspended"}</strong>
            {ended(each)}
          </p>
          <Why ground={each.ground} reason={each.reason} />
          <p className="meta">
            <bdi>{each.by ?? "the site"}</bdi>
            <Moment at={each.at} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function ended({ kind, endsAt, endedAt }: Restraint): string {
  if (kind === "warning") {
    return endedAt ? `, read on ${dateInWords(endedAt)}` : ", not read yet";
  }
  const until = endsAt ? ` until ${dateInWords(endsAt)}` : " without an end";
  return endedAt ? `${until}; ended on ${dateInWords(endedAt)}` : until;
}

/** What it is about, and the words of whoever decided. */
export function Why({ ground, reason }: { ground: string | null; reason: string }) {
  return (
    <p>
      {ground && isGround(ground) && `${grounds[ground]}. `}
      <q dir="auto">{reason}</q>
    </p>
  );
}
