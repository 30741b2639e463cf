import { honest } from "#app/_shell/action.ts";
import { database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { unsubscribe } from "#lib/mail/unsubscribe.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { visitor } from "#lib/words/actor.ts";

type Asked = { params: Promise<{ token: string }> };

/** What a mail program sends for its reader (RFC 8058): whoever they are, and from wherever it comes. */
export async function POST(_: Request, { params }: Asked): Promise<Response> {
  const { token } = await params;
  const outcome = await honest(() => perform(database(), visitor, unsubscribe, { token }));
  if (outcome.ok) return new Response("These mails are stopped.\n");
  const status = outcome.code === "failed" ? 500 : 404;
  return new Response(`${outcome.message}\n`, { status });
}

/** A reader who follows the link is asked first: programs that look at every link must stop nothing. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { token } = await params;
  return new Response(null, {
    status: 303,
    headers: { Location: accountRoutes.stopMails(token), "Cache-Control": "private, no-store" },
  });
}
