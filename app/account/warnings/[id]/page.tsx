import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readId } from "#app/_shell/address.ts";
import { signedIn } from "#app/_shell/signed-in.ts";
import { acknowledgeWarning } from "#app/actions/conduct.ts";
import { AccountPage } from "#components/members/account-page.tsx";
import { WarningView } from "#components/moderation/warning.tsx";
import { database } from "#db/client.ts";
import { findWarning } from "#lib/members/standing.ts";
import { routes } from "#lib/words/routes.ts";
import { ownMetadata } from "../../read.ts";

type Asked = { params: Promise<{ id: string }> };

async function read({ params }: Asked) {
  const id = readId((await params).id);
  if (id === undefined) notFound();
  const who = await signedIn(routes.warning(id));
  return (await findWarning(database(), who.id, id)) ?? notFound();
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { id } = await read(asked);
  return ownMetadata("What the moderators wrote to you", routes.warning(id));
}

export default async function WarningPage(asked: Asked) {
  const warning = await read(asked);
  return (
    <AccountPage title="What the moderators wrote to you" here={routes.warning(warning.id)}>
      <WarningView warning={warning} acknowledge={acknowledgeWarning} />
    </AccountPage>
  );
}
