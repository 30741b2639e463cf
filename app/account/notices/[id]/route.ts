import { readId } from "#app/_shell/address.ts";
import { actor } from "#app/_shell/session.ts";
import { database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { findNotice, type Opened } from "#lib/notices/queries.ts";
import { read } from "#lib/notices/read.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }> };

/**
 * Opens what a notice tells of. Opened from a page of the site it counts as read, and so do those that stood
 * with it; a link from elsewhere, or a look ahead, only leads on: docs/decisions/016.
 */
export async function GET({ headers }: Request, { params }: Asked): Promise<Response> {
  const id = readId((await params).id);
  const who = await actor();
  if (who.kind !== "member") return leadTo(routes.signIn(accountRoutes.notices()));
  const found = id === undefined ? undefined : await findNotice(database(), who.id, id);
  if (!found) return leadTo(accountRoutes.notices());
  const opened = headers.get("sec-fetch-site") === "same-origin" && !headers.has("sec-purpose");
  if (opened) await perform(database(), who, read, { notice: String(found.id) });
  return leadTo(addressOf(found));
}

function addressOf({ about, post, decision, suspension, warning, receipt }: Opened): string {
  if (decision !== null) return accountRoutes.decision(decision);
  if (suspension !== null) return accountRoutes.suspension(suspension);
  if (warning !== null) return routes.warning(warning);
  if (receipt !== null) return accountRoutes.report(receipt);
  if (!post?.visible) return accountRoutes.notices();
  return about === "suggested" ? routes.suggestions(post.id) : routes.post(post.kind, post.id);
}

const leadTo = (path: string) =>
  new Response(null, {
    status: 303,
    headers: { Location: path, "Cache-Control": "private, no-store" },
  });
