import { letThrough } from "#tests/village/let-through.ts";
import { settleOnce } from "./settled.ts";
import { connectTo } from "./sign-in.ts";

/** Most journeys are not about waiting for a moderator: on their site nobody waits. */
export default async function begin(): Promise<void> {
  const connection = connectTo(String(process.env.E2E_DATA));
  await letThrough(connection.db);
  await connection.close();
  // Before any test, whose time is limited.
  await settleOnce("off");
}
