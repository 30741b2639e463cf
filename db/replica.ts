import type { Connection, Database } from "./client.ts";

/** A copy of the database that only reads, and whether it has all that this process knows to have happened. */
export type Replica = { connection: Connection; current: boolean };

// The server and Next's bundle are two module graphs in one process: what they share lives on globalThis.
const shared = globalThis as typeof globalThis & { askwellReplica?: Replica | undefined };

export function publishReplica(replica: Replica | undefined): void {
  shared.askwellReplica = replica;
}

/** The copy to read from; undefined where there is none, it is away, or it lags behind what fell. */
export function currentReplica(): Database | undefined {
  const replica = shared.askwellReplica;
  return replica?.current ? replica.connection.db : undefined;
}

/** Until it has been seen to answer again, nobody asks it. */
export function mistrustReplica(): void {
  if (shared.askwellReplica) shared.askwellReplica.current = false;
}
