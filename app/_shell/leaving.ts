import { redirect } from "next/navigation";
import { database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { signOut } from "#lib/members/sign-out.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { honest } from "./action.ts";
import { answering } from "./answering.ts";
import { actor, forgetSession, sessionId } from "./session.ts";

/** Ends the sign-in of this browser. One whose sign-in ended before only forgets it. */
export const leaving = (): FormAction =>
  answering(async () => {
    const session = await sessionId();
    const who = await actor();
    if (session !== undefined && who.kind === "member") {
      const outcome = await honest(() => perform(database(), who, signOut, { session }));
      if (!outcome.ok && outcome.code !== "not-found") {
        return { refusal: outcome, typed: {} };
      }
    }
    await forgetSession();
    redirect(routes.home());
  });
