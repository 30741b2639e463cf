import { actor } from "#app/_shell/session.ts";
import { allows } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

/** The way from a member's page to what moderators know of them, for moderators. */
export async function ViewerCase({ name }: { name: string }) {
  if (!allows("member.review", await actor(), null)) return null;
  return (
    <p className="tools">
      <a href={staffRoutes.memberCase(name)}>For moderators</a>
    </p>
  );
}
