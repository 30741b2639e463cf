import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { writeCommunity } from "./community.ts";
import { type Imported, importInto } from "./site.ts";

const WORK = join(import.meta.dirname, ".work");

/** A community to measure, imported. */
export type Prepared = { name: string; called: string; dataDir: string; loading?: Imported };

/** `2000`, `10k` and `1M` are numbers of questions. */
export function questionsOf(size: string): number {
  const [, digits, unit = ""] = /^(\d+)([km]?)$/i.exec(size) ?? [];
  if (!digits) throw new Error(`"${size}" is no size: give a number such as 2000, 10k or 1M.`);
  return Number(digits) * ({ k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
}

/** Imports a community once; what that took is kept beside it. */
async function prepare(
  name: string,
  called: string,
  archiveOf: () => Promise<string>,
): Promise<Prepared> {
  const done = join(WORK, `imported-${name}`);
  const dataDir = join(WORK, `data-${name}`);
  if (!existsSync(done)) {
    mkdirSync(WORK, { recursive: true });
    writeFileSync(done, JSON.stringify(await importInto(dataDir, await archiveOf())));
  }
  const kept = readFileSync(done, "utf8");
  return { name, called, dataDir, ...(kept && { loading: JSON.parse(kept) as Imported }) };
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
