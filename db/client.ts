import { availableParallelism } from "node:os";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { admitting } from "./admitting.ts";
import { tallied } from "./tally.ts";

/** The database, or a transaction in it: whoever reads or writes takes either. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

export type Connection = {
  db: Database;
  sql: postgres.Sql;
  /** Waits up to five seconds for running statements, then cuts them. */
  close(): Promise<void>;
};

/** `onStatement` hears of everything that is asked, for whoever counts. */
type ConnectOptions = { max?: number; onStatement?: (statement: string) => void };

/** More would take the processors, and what they have locked, from each other. */
const AT_ONCE = 2 * availableParallelism();
const PATIENCE_MS = 100;

export function connect(url: string, options: ConnectOptions = {}): Connection {
  const { onStatement } = options;
  const pool = () =>
    postgres(url, {
      max: options.max ?? 10,
      // A server that is going down may take a connection and never answer it.
      connect_timeout: 2,
      idle_timeout: 60,
      // Its own waits grow to twenty seconds, in which a database that is back would go unnoticed.
      backoff: () => 0.3,
      onnotice: () => undefined,
      ...(onStatement && { debug: (_, statement) => onStatement(statement) }),
    });
  const sql = pool();
  // Whoever waits for a lock keeps no reader waiting for a connection.
  const writing = pool();
  const db = drizzle(preparing(sql), { casing: "snake_case" });
  const transactions = drizzle(preparing(writing), { casing: "snake_case" });
  const reading = db.transaction.bind(db);
  const admitted = admitting({ most: AT_ONCE, patience: PATIENCE_MS });
  db.transaction = (work, config) =>
    config?.accessMode === "read only"
      ? reading(work, config)
      : admitted(() => transactions.transaction(work, config));
  return {
    db,
    sql,
    close: async () => {
      await Promise.all([sql.end({ timeout: 5 }), writing.end({ timeout: 5 })]);
    },
  };
}

type Span = { over: boolean };

/**
 * Drizzle asks by `unsafe`, which prepares nothing: two round trips and a parse for each statement. In a
 * transaction it asks a client of the transaction's own, which must not be asked once that is over: the
 * connection is somebody else's by then.
 */
const preparing = <Client extends object>(client: Client, span: Span = { over: false }): Client =>
  new Proxy(client, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== "function") return own;
      if (name === "unsafe") {
        return (query: string, values: unknown) => {
          if (span.over) throw new Error("The transaction of this statement is over.");
          return tallied(own.call(target, query, values, { prepare: true }));
        };
      }
      if (name !== "begin" && name !== "savepoint") return own;
      return (...given: unknown[]) => own.apply(target, given.map(preparingInside));
    },
  });

/** What is done in a transaction is done with its client, for as long as it lasts. */
const preparingInside = (given: unknown) =>
  typeof given === "function"
    ? async (client: object) => {
        const span = { over: false };
        try {
          return await given(preparing(client, span));
        } finally {
          span.over = true;
        }
      }
    : given;

// The server and Next's bundle are two module graphs in one process: what they share lives on globalThis.
const shared = globalThis as typeof globalThis & { askwellConnection?: Connection | undefined };

/** The process's own connection, opened at first use from DATABASE_URL. */
export function connection(): Connection {
  if (!shared.askwellConnection) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set, and no embedded database was started.");
    shared.askwellConnection = connect(url);
  }
  return shared.askwellConnection;
}

export const database = (): Database => connection().db;

/** What is under way has five seconds to end; whoever asks next gets a new connection. */
export async function disconnect(): Promise<void> {
  const open = shared.askwellConnection;
  shared.askwellConnection = undefined;
  await open?.close();
}
