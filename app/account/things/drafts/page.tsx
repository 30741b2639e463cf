import { discardDraft } from "#app/actions/drafts.ts";
import { OwnDrafts } from "#components/drafts/own-drafts.tsx";
import { Things } from "#components/members/things.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { database } from "#db/client.ts";
import { listOwnDrafts } from "#lib/drafts/queries.ts";
import { limits } from "#lib/words/limits.ts";
import { routes } from "#lib/words/routes.ts";
import { readOwner, thingsMetadata } from "../read.ts";

export const metadata = thingsMetadata("drafts");

const about = `Nobody else sees them. A draft goes when it is posted, when you discard it, or when it was not touched for ${limits.drafts.days} days.`;

export default async function OwnDraftsPage() {
  const drafts = await listOwnDrafts(database(), await readOwner("drafts"));
  return (
    <Things here="drafts" about={about}>
      {drafts.length === 0 ? (
        <Empty action={{ label: "Ask a question", href: routes.ask() }}>
          You have no drafts. What you begin to write is kept here by itself.
        </Empty>
      ) : (
        <OwnDrafts drafts={drafts} action={discardDraft} />
      )}
    </Things>
  );
}
