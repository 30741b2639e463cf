import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { writeCommunity } from "./community.ts";
import { type Imported, importInto, walkThrough } from "./site.ts";
import type { Walked } from "./walk.ts";

const WORK = join(import.meta.dirname, ".work");

/** A community to measure, imported, and with nothing left to do in the background. */
export type Prepared = {
  name: string;
  called: string;
  dataDir: string;
  loading: Imported;
  walked: Walked;
};

/** `2000`, `10k` and `1M` are numbers of questions. */
export function questionsOf(size: string): number {
  const [, digits, unit = ""] = /^(\d+)([km]?)$/i.exec(size) ?? [];
  if (!digits) throw new Error(`"${size}" is no size: give a number such as 2000, 10k or 1M.`);
  return Number(digits) * ({ k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
}

/** Does it once; what it took is kept beside the community. */
async function once<T>(file: string, does: () => Promise<T>): Promise<T> {
  const done = join(WORK, file);
  if (!existsSync(done)) writeFileSync(done, JSON.stringify(await does()));
  return JSON.parse(readFileSync(done, "utf8")) as T;
}

async function prepare(
  name: string,
  called: string,
  archiveOf: () => Promise<string>,
): Promise<Prepared> {
  mkdirSync(WORK, { recursive: true });
  const dataDir = join(WORK, `data-${name}`);
  const loading = await once(`imported-${name}`, async () =>
    importInto(dataDir, await archiveOf()),
  );
  const walked = await once(`walked-${name}`, () => walkThrough(dataDir));
  return { name, called, dataDir, loading, walked };
}

export const prepareArchive = (archive: string): Promise<Prepared> =>
  prepare(basename(archive), `the archive ${basename(archive)}`, async () => archive);

/** The same community at every run, made at the first one. */
export const prepareSize = (size: string): Promise<Prepared> =>
  prepare(size, `${questionsOf(size).toLocaleString("en")} questions`, async () => {
    const archive = join(WORK, `archive-${size}`);
    await writeCommunity(archive, questionsOf(size));
    return archive;
  });
