import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { EmbeddedDatabaseError } from "./trouble.ts";

/** Whom PostgreSQL runs as; null: as ourselves, for it refuses to run as root only. */
export type Account = { name: string; uid: number; gid: number } | null;

const PREFERRED = ["postgres", "nobody"];

function accounts() {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** `cluster` is the folder of an existing database: its owner goes on owning it. */
export function chooseAccount(cluster: string): Account {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self === undefined) return null;
  if (self !== 0) {
    if (!owner || owner.uid === self) return null;
    throw new EmbeddedDatabaseError(
      `The database in ${cluster} belongs to another user (uid ${owner.uid}): start as that user or as root.`,
    );
  }
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const known = accounts();
  const found = PREFERRED.map((name) => known.find((account) => account.name === name));
  return (
    found.find((account) => account !== undefined) ?? { name: "uid 65534", uid: 65534, gid: 65534 }
  );
}

/** Asked of the system itself, so that access lists and mounts count too. */
export function canReach(account: Account, folder: string): boolean {
  if (!account) return true;
  const { uid, gid } = account;
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { uid, gid, cwd: "/" });
  return tried.status === 0;
}
