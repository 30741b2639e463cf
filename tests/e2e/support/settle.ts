import { settleOnce } from "./settled.ts";

/** Before any test, whose time is limited. */
export default async function begin(): Promise<void> {
  await settleOnce();
}
