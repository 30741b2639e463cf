import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "#db/client.ts";
import { type AppealCase, findAppealCase } from "#lib/appeals/case.ts";
import { findStatement, findSuspension, type Statement } from "#lib/appeals/queries.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { requestContext } from "#server/front/context.ts";
import { readId } from "./address.ts";
import { actor } from "./session.ts";

/** Only the one whom it is about reads it: nothing of it is kept for anybody else. */
const asking = async () => {
  const context = requestContext();
  if (context) context.fleeting = true;
  return actor();
};

/** Why something was decided about a post, for whoever wrote that. */
export const statement = cache(async (raw: string): Promise<Statement> => {
  const [who, id] = [await asking(), readId(raw)];
  if (id === undefined) notFound();
  if (who.kind === "visitor") redirect(routes.signIn(accountRoutes.decision(id)));
  const own = who.kind === "member" || who.kind === "guest";
  return (own ? await findStatement(database(), who, id) : undefined) ?? notFound();
});

/** The same of a suspension, for the member whom it is about. */
export const suspensionStatement = cache(async (raw: string): Promise<Statement> => {
  const [who, id] = [await asking(), readId(raw)];
  if (id === undefined) notFound();
  if (who.kind !== "member") redirect(routes.signIn(accountRoutes.suspension(id)));
  return (await findSuspension(database(), who.id, id)) ?? notFound();
});

/** An appeal, for moderators who may answer it or could have. */
export const appealCase = cache(async (raw: string): Promise<AppealCase> => {
  const [who, id] = [await asking(), readId(raw)];
  return (id === undefined ? undefined : await findAppealCase(database(), who, id)) ?? notFound();
});
