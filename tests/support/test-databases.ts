import postgres from "postgres";

export const TEMPLATE = "template";

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(server: string, statement: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

/** It was there before, or whoever asked at the same time was faster. */
const DUPLICATE = ["42P04", "23505"];

/** Made from the run's migrated template; one that is there already is taken as it is. */
export async function makeDatabase(server: string, runName: string, name: string): Promise<string> {
  const full = `${runName}_${name}`;
  try {
    await onServer(server, `create database "${full}" template "${runName}_${TEMPLATE}"`);
  } catch (error) {
    const known = error instanceof postgres.PostgresError && DUPLICATE.includes(error.code);
    if (!known) throw error;
  }
  return databaseUrl(server, full);
}

export async function dropDatabase(server: string, url: string): Promise<void> {
  await onServer(
    server,
    `drop database if exists "${new URL(url).pathname.slice(1)}" with (force)`,
  );
}
