import { inject } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { seedVillage } from "#lib/village/seed.ts";
import { makeDatabase } from "./test-databases.ts";

/** The password of its administrator. */
export const villagePassword = "wet curtains, at least";

/** The demo community, which whoever asks first settles, and which all only read. */
export async function openVillage(): Promise<Connection> {
  const connection = connect(
    await makeDatabase(inject("postgresUrl"), inject("runName"), "village"),
  );
  await seedVillage(connection.db, villagePassword);
  return connection;
}
