import type { Standing } from "#lib/counts/now.ts";
import { ageInWords } from "#lib/words/ages.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

/** What waits at this moment, how long it has waited, and what went wrong. */
export function StandingNow({ standing, now }: { standing: Standing; now: Date }) {
  const { held, reports, appeals, mails, failedMails, failedJobs } = standing;
  const queue = (need: "held" | "report" | "appeal") => staffRoutes.queue({ need });
  return (
    <dl className="facts">
      <Waits label="Posts that wait" href={queue("held")} {...held} now={now} />
      <Waits label="Reports" href={queue("report")} {...reports} now={now} />
      <Waits label="Appeals" href={queue("appeal")} {...appeals} now={now} />
      <Waits label="Mails on their way" href={staffRoutes.outbox()} {...mails} now={now} />
      <dt>Mails that failed</dt>
      <dd>{failedMails}</dd>
      <dt>Jobs that failed</dt>
      <dd>{failedJobs}</dd>
    </dl>
  );
}

type WaitsProps = { label: string; href: string; count: number; since: Date | null; now: Date };

function Waits({ label, href, count, since, now }: WaitsProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {count === 0 ? (
          "none"
        ) : (
          <>
            <a href={href} aria-label={`${label}: ${count}`}>
              {count}
            </a>
            {since && `, the oldest for ${ageInWords(now.getTime() - since.getTime())}`}
          </>
        )}
      </dd>
    </>
  );
}
