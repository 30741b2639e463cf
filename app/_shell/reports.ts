import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "#db/client.ts";
import { findReceipt, findReportable } from "#lib/flags/queries.ts";
import { memberRoutes } from "#lib/words/member-routes.ts";
import { requestContext } from "#server/front/context.ts";
import { readId, readSegment } from "./address.ts";
import { goneOrNowhere } from "./gone.ts";
import { member } from "./reads.ts";
import { actor } from "./session.ts";

/** What somebody reports, or came of it, is for them alone: nothing of it is kept for anybody else. */
const asking = async () => {
  const context = requestContext();
  if (context) context.fleeting = true;
  return actor();
};

/** A post as somebody comes to report it. */
export const reportable = cache(async (raw: string) => {
  const [who, id] = [await asking(), readId(raw)];
  if (id === undefined) notFound();
  return (await findReportable(database(), who, id)) ?? goneOrNowhere(id);
});

/** A member, by their name, as somebody comes to report their profile. */
export const reportableMember = cache(async (raw: string) => {
  const [who, name] = [await asking(), readSegment(raw)];
  const found = name === undefined ? undefined : await member(name);
  if (!found) notFound();
  if (found.name !== name) redirect(memberRoutes.reportMember(found.name));
  return { id: found.id, name: found.name, own: who.kind === "member" && who.id === found.id };
});

/** How a report stands, for whoever holds its reference. */
export const receipt = cache(async (raw: string) => {
  await asking();
  return (await findReceipt(database(), raw)) ?? notFound();
});
