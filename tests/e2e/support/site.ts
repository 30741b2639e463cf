import { type ChildProcessByStdio, type SpawnOptions, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { variableNames } from "#env";

export type Site = {
  child: ChildProcessByStdio<null, Readable, Readable>;
  /** What it printed so far. */
  said(): string;
  complained(): string;
  /** Resolves once it says where it is open; rejects when it ends before. */
  open: Promise<void>;
  ended: Promise<{ code: number | null }>;
};

/** Nothing of the developer's own settings reaches a site under test. */
function cleanEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const names = new Set([...variableNames, "NEXT_DIST_DIR"]);
  const kept = Object.entries(process.env).filter(([name]) => !names.has(name));
  return { ...Object.fromEntries(kept), NODE_ENV: "production", ...settings };
}

/** Another checkout, another user, who may be unable to reach what lies in this one. */
type Where = { cwd?: string; uid?: number; gid?: number };

/** `npm start` without npm. */
export function startSite(settings: Record<string, string>, where: Where = {}): Site {
  const node = process.execPath.replace(process.cwd(), where.cwd ?? process.cwd());
  return startProgram(node, ["server/start.mjs"], settings, where);
}

/** As a shell starts it: npm leads a group of its own, which Ctrl-C reaches as a whole. */
export const startSiteByNpm = (settings: Record<string, string>): Site =>
  startProgram("npm", ["start"], settings, { detached: true });

function startProgram(
  program: string,
  args: string[],
  settings: Record<string, string>,
  options: SpawnOptions,
): Site {
  const env = cleanEnvironment(settings);
  const child = spawn(program, args, { ...options, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let complained = "";
  const opened = Promise.withResolvers<void>();
  opened.promise.catch(() => {});
  child.stdout.on("data", (bytes) => {
    said += bytes;
    if (said.includes("Askwell is open at ")) opened.resolve();
  });
  child.stderr.on("data", (bytes) => {
    complained += bytes;
  });
  const ended = new Promise<{ code: number | null }>((done) => {
    child.once("close", (code) => {
      opened.reject(new Error(`The site ended before it was open: ${complained}`));
      done({ code });
    });
  });
  return { child, said: () => said, complained: () => complained, open: opened.promise, ended };
}
