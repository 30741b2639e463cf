import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { freePort } from "./port.ts";
import { moveIn } from "./settled.ts";
import { startSite } from "./site.ts";

export type OwnSite = {
  url: string;
  folder: string;
  pid: number;
  said(): string;
  complained(): string;
  close(): Promise<void>;
};

/** A village that nobody else visits, for what would disturb the others. */
export async function openOwnSite(settings: Record<string, string> = {}): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), "askwell-own-"));
  if (!settings.DATABASE_URL) await moveIn(folder, settings.DEMO);
  const port = await freePort();
  const site = startSite({ DATA_DIR: folder, PORT: String(port), ...settings });
  const close = async () => {
    site.child.kill("SIGTERM");
    await site.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await site.open.catch(async (error) => {
    await close();
    throw error;
  });
  const pid = Number(site.child.pid);
  const url = `http://localhost:${port}`;
  return { url, folder, pid, said: site.said, complained: site.complained, close };
}

/** The database that came along with a site of one's own. */
export function databaseOf({ folder }: OwnSite): postgres.Sql {
  const { password, port } = JSON.parse(readFileSync(join(folder, "postgres.json"), "utf8"));
  const place = { host: "127.0.0.1", port, user: "askwell", database: "askwell", password };
  return postgres({ ...place, max: 2, onnotice: () => {} });
}
