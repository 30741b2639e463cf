import { AuthorName } from "#components/members/byline.tsx";
import { SettleForm } from "#components/moderation/settle-form.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { ProfileReport } from "#lib/flags/queries.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { groundWords } from "./words.ts";

type ProfileReportsProps = {
  member: number;
  reports: readonly ProfileReport[];
  settle: FormAction;
};

/** What people reported of a profile, with what it said then, and how to settle it. */
export function ProfileReports({ member, reports, settle }: ProfileReportsProps) {
  const offered = reports.length > 0;
  return (
    <div className={offered ? "my-6 space-y-3" : ""}>
      {offered && <Reported reports={reports} />}
      <SettleForm along={{ member }} outcome="upheld" action={settle} offered={offered} />
      <SettleForm along={{ member }} outcome="dismissed" action={settle} offered={offered} />
    </div>
  );
}

function Reported({ reports }: Pick<ProfileReportsProps, "reports">) {
  return (
    <section aria-labelledby="reported" className="space-y-4 border-t border-line pt-8">
      <h2 id="reported">Reports on this profile</h2>
      <ul className="rows">
        {reports.map((report) => (
          <li key={report.id} className="space-y-1">
            <Said report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ report: { reason, note, textThen, by, at } }: { report: ProfileReport }) {
  return (
    <>
      <p className="font-semibold">{groundWords(reason)}</p>
      {note && (
        <p className="whitespace-pre-line" dir="auto">
          {note}
        </p>
      )}
      {textThen && (
        <details>
          <summary className="touch cursor-pointer text-sm">What the profile said then</summary>
          <p className="whitespace-pre-line" dir="auto">
            {textThen}
          </p>
        </details>
      )}
      <p className="meta">
        <span>{by ? <AuthorName author={by} /> : "somebody without an account"}</span>
        <Moment at={at} />
      </p>
    </>
  );
}
