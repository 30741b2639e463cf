import { Notice } from "#components/ui/notice.tsx";
import type { Standing } from "#lib/members/standing.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { dateInWords } from "#lib/words/dates.ts";
import { routes } from "#lib/words/routes.ts";

type StandingNoticeProps = {
  standing: Standing | undefined;
  /** The warning that waits to be read. */
  warned: number | undefined;
};

/** Says on every page why a member cannot write, until when, and what they can do. */
export function StandingNotice({ standing, warned }: StandingNoticeProps) {
  return (
    <div className="mx-auto max-w-page space-y-3 px-4 pt-4 sm:px-6">
      {standing && (
        <Notice kind="warning" label="Your account is suspended">
          <p>
            {standing.until === "always"
              ? "Your account is suspended: you can read and not write."
              : `Your account is suspended until ${dateInWords(standing.until)}: you can read and not write.`}
          </p>
          <p>
            {"The reason given: "}
            <q dir="auto">{standing.reason}</q>{" "}
            <a href={accountRoutes.suspension(standing.suspension)}>More, and how to appeal</a>
          </p>
        </Notice>
      )}
      {warned !== undefined && (
        <Notice kind="warning" label="The moderators wrote to you">
          <p>
            {"The moderators wrote to you. "}
            <a href={routes.warning(warned)}>Please read it</a>
            {": then you can write again."}
          </p>
        </Notice>
      )}
    </div>
  );
}
