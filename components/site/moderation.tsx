import { limits } from "#lib/words/limits.ts";
import { openRoutes } from "#lib/words/open-routes.ts";
import { routes } from "#lib/words/routes.ts";

/** How moderation works here, for whoever never had to do with it. */
export function HowModerationWorks() {
  return (
    <div className="space-y-5">
      <h1>How this site is moderated</h1>
      <p>
        Moderators are people of this community who keep to <a href={routes.rules()}>the rules</a>,
        which also say who may do what. What somebody new writes may wait until one of them has
        looked at it. They can hide, close, move and lock posts, and warn or suspend members. Only
        administrators delete for good.
      </p>
      <p>
        Whoever something is taken from is told what, why, by which rule, and whether a person or a
        rule of the site decided. They can appeal for {limits.appeal.days} days, free of charge, and
        another moderator than the one who decided answers.
      </p>
      <p>
        Everybody can report a post or a profile, with or without an account: each has a link
        “Report” that leads to a short form, and a receipt to ask later what came of it.
      </p>
      <p>
        What was decided stands in <a href={openRoutes.openLog()}>a log that everybody can read</a>.
        It names nobody.
      </p>
    </div>
  );
}

export function HowItIsCounted() {
  return (
    <div className="space-y-3 text-sm text-soft">
      <p>
        Counted once an hour, from what the site writes down of each decision, and kept from two
        days after the end of the month (UTC). What authors did to their own words is left out, and
        so is what a moderator took back within {limits.queue.undoMinutes} minutes. A post that is
        hidden twice counts twice. Times are the middle value: half took longer. Small numbers are
        shown as they are, because none of them comes with a name.
      </p>
      <p>
        <a href={openRoutes.moderationCounts()} download>
          Download all months as a table (CSV)
        </a>
      </p>
    </div>
  );
}
