import { AuthorName, nameOf } from "#components/members/byline.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { CaseDecision, RaisedAppeal, Report, Suggested } from "#lib/moderation/said.ts";
import { decisionWords } from "#lib/words/decisions.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { groundWords } from "./words.ts";

const reporter = ({ byRule }: Report) =>
  byRule ? "a rule of this site" : "somebody without an account";

const outcomes = { upheld: "Agreed with", dismissed: "Not agreed with" };

/** What people reported, with the words that they saw where these were changed since. */
export function CaseReports({ reports }: { reports: readonly Report[] }) {
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="reports" className="space-y-2">
      <h2 id="reports" className="text-lg">
        Reports
      </h2>
      <ul className="rows">
        {reports.map((report) => (
          <li key={report.id} className="space-y-1.5">
            <p className="font-semibold">{groundWords(report.ground)}</p>
            {report.note && (
              <p className="whitespace-pre-line" dir="auto">
                {report.note}
              </p>
            )}
            {report.textThen && (
              <figure className="space-y-1">
                <figcaption className="text-sm text-soft">
                  It has changed since. When it was reported it read:
                </figcaption>
                <blockquote className="difference rounded-md border border-line p-3" dir="auto">
                  {report.textThen}
                </blockquote>
              </figure>
            )}
            <p className="meta">
              <span>{report.by ? <AuthorName author={report.by} /> : reporter(report)}</span>
              <Moment at={report.at} />
              {report.outcome && <span>{outcomes[report.outcome]}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type CaseSuggestedProps = { post: number; suggested: readonly Suggested[] };

export function CaseSuggested({ post, suggested }: CaseSuggestedProps) {
  if (suggested.length === 0) return null;
  return (
    <section aria-labelledby="suggested" className="space-y-2">
      <h2 id="suggested" className="text-lg">
        Suggested edits
      </h2>
      <ul className="rows">
        {suggested.map(({ id, by, reason, at }) => (
          <li key={id}>
            <p>
              <a href={routes.suggestion(post, id)}>{`By ${nameOf(by)}`}</a>
              {": "}
              <span dir="auto">{reason}</span>
            </p>
            <p className="meta">
              <Moment at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What its author says against a decision; it is answered on a page of its own. */
export function CaseAppeals({ appeals }: { appeals: readonly RaisedAppeal[] }) {
  if (appeals.length === 0) return null;
  return (
    <section aria-labelledby="appeals" className="space-y-2">
      <h2 id="appeals" className="text-lg">
        Appeal
      </h2>
      <ul className="rows">
        {appeals.map(({ id, text, at }) => (
          <li key={id}>
            <p className="whitespace-pre-line" dir="auto">
              {text}
            </p>
            <p className="meta">
              <a href={staffRoutes.appeal(id)}>Open the appeal</a>
              <Moment at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that was decided about it, the latest first. */
export function CaseDecisions({ decisions }: { decisions: readonly CaseDecision[] }) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions" className="space-y-2">
      <h2 id="decisions" className="text-lg">
        What was decided so far
      </h2>
      <ol className="rows">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <p>
              {decision.byRule ? "A rule of this site" : nameOf(decision.by)}{" "}
              {decisionWords[decision.act]}
              {": "}
              <q dir="auto">{decision.reason}</q>
            </p>
            {decision.signs.length > 0 && (
              <>
                <p className="mt-1 text-sm">What the rule found, which moderators alone see:</p>
                <ul className="list-disc ps-6 text-sm">
                  {decision.signs.map((sign) => (
                    <li key={sign} dir="auto">
                      {sign}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <p className="meta">
              <Moment at={decision.at} />
              {decision.ground && <span>{groundWords(decision.ground)}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
