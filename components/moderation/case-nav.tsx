import type { Neighbours } from "#lib/moderation/next.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

/** From one case to the next, and back to all of them. */
export function CaseNav({ neighbours: { previous, next, waiting } }: { neighbours: Neighbours }) {
  return (
    <nav aria-label="Cases" className="mb-6 flex flex-wrap gap-x-6 text-sm">
      <a href={staffRoutes.queue()} className="touch inline-flex min-h-9 items-center">
        {waiting === 1 ? "1 waits" : `All ${waiting} that wait`}
      </a>
      {previous !== null && (
        <a
          href={staffRoutes.postCase(previous)}
          rel="prev"
          data-key="p"
          className="touch inline-flex min-h-9 items-center"
        >
          Previous
        </a>
      )}
      {next !== null && (
        <a
          href={staffRoutes.postCase(next)}
          rel="next"
          data-key="n"
          className="touch inline-flex min-h-9 items-center"
        >
          Next
        </a>
      )}
    </nav>
  );
}
