import { redirect } from "next/navigation";
import type { Member } from "#lib/words/actor.ts";
import { routes } from "#lib/words/routes.ts";
import { actor } from "./session.ts";

/** The member whose page this is. Whoever is not signed in is led to the door, and back here afterwards. */
export async function signedIn(here: string): Promise<Member> {
  const who = await actor();
  if (who.kind !== "member") redirect(routes.signIn(here));
  return who;
}
