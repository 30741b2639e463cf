import { redirect } from "next/navigation";
import { onward } from "#app/_shell/moderation.ts";

/** Leads to what is to be looked at next. */
export default async function NextCasePage() {
  redirect(await onward());
}
