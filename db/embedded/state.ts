import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./lock.ts";
import { errorCode } from "./trouble.ts";

/** What the openers of one data folder know together; read and written under the lock. */
export type State = { password: string; port: number | null; users: string[] };

const file = (folder: string) => join(folder, "postgres.json");

function isUsed(user: string): boolean {
  const pid = Number.parseInt(user, 10);
  return pid === process.pid ? openHere.has(user) : isAlive(pid);
}

const openHere = new Set<string>();
let opened = 0;

export function readState(folder: string): State {
  try {
    const state: State = JSON.parse(readFileSync(file(folder), "utf8"));
    return { ...state, users: state.users.filter(isUsed) };
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    return { password: randomBytes(24).toString("base64url"), port: null, users: [] };
  }
}

/** It holds the only copy of the password: on the disk, whole, before it takes the old one's place. */
export function writeState(folder: string, state: State): void {
  const making = `${file(folder)}.${process.pid}`;
  writeFileSync(making, `${JSON.stringify(state)}\n`, { mode: 0o600, flush: true });
  renameSync(making, file(folder));
}

export function enter(folder: string): string {
  opened += 1;
  const user = `${process.pid}:${opened}`;
  openHere.add(user);
  const state = readState(folder);
  writeState(folder, { ...state, users: [...state.users, user] });
  return user;
}

/** Says whether somebody else is still in there. */
export function leave(folder: string, user: string): boolean {
  openHere.delete(user);
  const state = readState(folder);
  writeState(folder, state);
  return state.users.length > 0;
}
