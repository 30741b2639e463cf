import { accountRoutes } from "#lib/words/account-routes.ts";
import type { Restriction } from "#lib/words/statements.ts";

const why: Record<Restriction, string> = {
  hold: "Why it waits, and how to appeal",
  return: "Why you are asked to change it, and how to appeal",
  reject: "Why it was not published, and how to appeal",
  hide: "Why it is hidden, and how to appeal",
  lock: "Why it is locked, and how to appeal",
  close: "Why it is closed, and how to appeal",
  delete: "Why it was deleted, and how to appeal",
  merge: "Why it was merged, and how to appeal",
  convert: "Why it stands elsewhere, and how to appeal",
  conceal: "Why your name is not shown, and how to appeal",
};

/** Leads whoever wrote a post to the statement of each thing that was taken from it. */
export function StatementLinks({
  restrictions,
}: {
  restrictions: readonly { id: number; act: Restriction }[];
}) {
  if (restrictions.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {restrictions.map(({ id, act }) => (
        <a key={id} href={accountRoutes.decision(id)} className="touch inline-block">
          {why[act]}
        </a>
      ))}
    </p>
  );
}
