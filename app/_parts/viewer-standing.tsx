import { actor } from "#app/_shell/session.ts";
import { StandingNotice } from "#components/members/standing-notice.tsx";
import { database } from "#db/client.ts";
import { findStanding } from "#lib/members/standing.ts";

/** What stands on every page for whoever cannot write at the moment: why, and until when. */
export async function ViewerStanding() {
  const who = await actor();
  if (who.kind !== "member" || !(who.suspended || who.warned)) return null;
  const standing = who.suspended ? await findStanding(database(), who.id) : undefined;
  return <StandingNotice standing={standing} warned={who.warned} />;
}
