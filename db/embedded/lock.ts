import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { utimes } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode } from "./trouble.ts";

const BEAT_MS = 2_000;
const SILENT_MS = 15_000;

/** A zombie counts as dead: nobody may be there to collect it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch (error) {
    return process.platform !== "linux" || errorCode(error) !== "ENOENT";
  }
}

function holder(file: string): { content: string; gone: boolean } | null {
  try {
    const content = readFileSync(file, "utf8");
    const silent = Date.now() - statSync(file).mtimeMs > SILENT_MS;
    const pid = Number.parseInt(content, 10);
    const written = Number.isInteger(pid);
    return { content, gone: silent || (written && !isAlive(pid)) };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

function take(file: string): boolean {
  const held = holder(file);
  if (held?.gone) {
    const aside = `${file}.${process.pid}`;
    if (holder(file)?.content === held.content) renameSync(file, aside);
    rmSync(aside, { force: true });
  }
  try {
    const handle = openSync(file, "wx", 0o644);
    writeSync(handle, `${process.pid} ${Math.random()}\n`);
    closeSync(handle);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** One process at a time does `work`; a holder that died or fell silent is passed over. */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  whenWaiting: () => void = () => {},
): Promise<T> {
  for (let round = 0; !take(file); round += 1) {
    if (round === 5) whenWaiting();
    await pause(100);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}
