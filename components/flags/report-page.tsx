import type { ReactNode } from "react";
import { ReportForm } from "#components/flags/report-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

type ReportPageProps = {
  /** What it is about, and the way back to it. */
  children: ReactNode;
  /** What is sent along; null: it is the reader's own. */
  along: Record<string, number> | null;
  action: FormAction;
};

/** No account is needed, and nobody is told who reported. */
export function ReportView({ children, along, action }: ReportPageProps) {
  return (
    <>
      {children}
      {along ? (
        <div className="space-y-6">
          <p>
            Moderators look at what is reported, by <a href={routes.rules()}>the rules</a>. You need
            no account, and nobody is told who reported it.
          </p>
          <ReportForm along={along} action={action} />
        </div>
      ) : (
        <Notice>
          <p>This is your own. You can edit it, or take it back.</p>
        </Notice>
      )}
    </>
  );
}
