import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the processes of PostgreSQL used since it started, and hold now. */
export type DatabaseUsage = { cpuMs: number; mb: number };

/** Linux counts processors' time in hundredths of a second. */
const TICK_MS = 10;
const PARENT = 1;
const OWN_TIME = [11, 12];
/** With that of processes that ended. */
const ALL_TIME = [11, 12, 13, 14];

/** The fields of /proc/PID/stat after the program's name, which may hold spaces. */
function statOf(pid: string): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

const timeOf = (fields: readonly string[], which: readonly number[]) =>
  which.reduce((sum, at) => sum + Number(fields[at]), 0) * TICK_MS;

const megabytesOf = (pid: string) =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]) / 1024;

/** Undefined where the system does not tell, or where PostgreSQL runs elsewhere. */
export function databaseUsage(dataDir: string): DatabaseUsage | undefined {
  try {
    const file = join(dataDir, "postgres", "postmaster.pid");
    const postmaster = readFileSync(file, "utf8").split("\n", 1)[0] ?? "";
    const usage = { cpuMs: timeOf(statOf(postmaster), ALL_TIME), mb: megabytesOf(postmaster) };
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      const of = attempt(() => statOf(pid));
      if (of?.[PARENT] !== postmaster) continue;
      usage.cpuMs += timeOf(of, OWN_TIME);
      usage.mb += attempt(() => megabytesOf(pid)) ?? 0;
    }
    return usage;
  } catch {
    return undefined;
  }
}

/** A process may end while it is looked at. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
