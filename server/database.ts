import postgres from "postgres";
import { disconnect } from "#db/client.ts";
import { openEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { authSecret, type Environment, publishEnvironment } from "#env";
import { PlainFailure, plainSentence } from "./failure.ts";

const OLDEST = 15;

export type OpenDatabase = { url: string; close(): Promise<void> };

/** Never with the password. */
function shown(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Whether there is a PostgreSQL that does; else a sentence that says what is wrong with it. */
export async function checkServer(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql<{ version: string; encoding: string }[]>`
      select current_setting('server_version_num') as version,
             current_setting('server_encoding') as encoding`;
    const version = Math.floor(Number(row?.version) / 10_000);
    if (version < OLDEST) {
      throw new PlainFailure(
        `The database at ${shown(url)} is PostgreSQL ${version}: Askwell needs ${OLDEST} or newer.`,
      );
    }
    if (row?.encoding !== "UTF8") {
      throw new PlainFailure(`The database at ${shown(url)} does not keep its text in UTF-8.`);
    }
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    const why = plainSentence(error).replace(/^The database cannot be used: /, "");
    throw new PlainFailure(`The database at ${shown(url)} cannot be used: ${why}`, {
      cause: error,
    });
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

/**
 * The database of this environment, migrated: the operator's own, or the one that comes along, which
 * the whole process finds under DATABASE_URL from then on.
 */
export async function openDatabase(
  env: Environment,
  options: { supervise: boolean; onNews?: (sentence: string) => void },
): Promise<OpenDatabase> {
  if (env.DATABASE_URL) {
    await checkServer(env.DATABASE_URL);
    await migrate(env.DATABASE_URL);
    return { url: env.DATABASE_URL, close: disconnect };
  }
  const embedded = await openEmbedded({ folder: env.DATA_DIR, ...options });
  const close = async () => {
    await disconnect();
    await embedded.stop();
  };
  try {
    publishEnvironment({ AUTH_SECRET: authSecret(env), DATABASE_URL: embedded.url });
    await migrate(embedded.url);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: embedded.url, close };
}
