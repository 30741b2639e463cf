import { ActForm } from "#components/ui/act-form.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Warning } from "#lib/members/standing.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { Why } from "./restraints.tsx";

type WarningProps = { warning: Warning; acknowledge: FormAction };

/** A warning, for whom it was written to. A word with somebody, and no verdict on them. */
export function WarningView({ warning, acknowledge }: WarningProps) {
  return (
    <>
      <Notice kind="warning">
        <Why ground={warning.ground} reason={warning.reason} />
        <p>
          {"Written on "}
          <Moment at={warning.warnedAt} />
        </p>
      </Notice>
      {warning.acknowledgedAt ? (
        <p role="status">
          {"You said that you have read this on "}
          <Moment at={warning.acknowledgedAt} />
          {". Thank you."}
        </p>
      ) : (
        <>
          <p>
            A moderator asks you to read this. It says something about what was written, and nothing
            about you as a person. Please look at <a href={routes.rules()}>the rules</a>, too. When
            you say that you have read it, you can write again.
          </p>
          <ActForm action={acknowledge} fields={{ warning: warning.id }} className="button">
            I have read this
          </ActForm>
        </>
      )}
    </>
  );
}
