import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "#db/embedded/lock.ts";
import { fail, PlainFailure } from "./failure.ts";

export const ROOT = join(import.meta.dirname, "..");
const BUILT = join(ROOT, ".next");
const BUILDING = ".next-building";
const MARK = "askwell-fingerprint";
const SOURCES = [
  "{app,components,db,lib,public,server}/**/*",
  "{env,next.config}.ts",
  "{tsconfig,package-lock}.json",
  "postcss.config.*",
];

/**
 * Next names the actions after it. The same in every build, so that a form that was opened before a deploy is
 * still taken after it. No secret: no action closes over a value, so nothing is ever sealed with it.
 */
const ACTION_NAMES = createHash("sha256").update("the names of Askwell's actions").digest("base64");

/** Of contents alone: a checkout that touches every file asks for no new build. */
export function fingerprint(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file.slice(ROOT.length)} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

export function needsBuild(): boolean {
  const mark = join(BUILT, MARK);
  return !existsSync(mark) || readFileSync(mark, "utf8") !== fingerprint();
}

function runNext(quiet: boolean): Promise<void> {
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_DIST_DIR: BUILDING,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_NAMES,
  };
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [next, "build"], {
      cwd: ROOT,
      env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (bytes) => {
        said += bytes;
      });
    }
    child.once("error", failed);
    child.once("close", (code) => {
      if (code === 0) return done();
      failed(new PlainFailure(`${said.trim()}\nThe site could not be built.`.trim()));
    });
  });
}

/** Built aside: until the new build stands, and for good when it fails, the old one stays. */
async function buildAside(quiet: boolean): Promise<void> {
  const aside = join(ROOT, BUILDING);
  const old = join(ROOT, `.next-old-${process.pid}`);
  const mark = fingerprint();
  rmSync(aside, { recursive: true, force: true });
  await runNext(quiet);
  writeFileSync(join(aside, MARK), mark);
  if (existsSync(BUILT)) renameSync(BUILT, old);
  renameSync(aside, BUILT);
  rmSync(old, { recursive: true, force: true });
}

/** Starts that come together wait for one build. */
export async function build(options: {
  when: "always" | "needed";
  quiet: boolean;
  onBuild?: () => void;
}): Promise<void> {
  if (options.when === "needed" && !needsBuild()) return;
  await withLock(join(ROOT, "node_modules", ".askwell-build.lock"), async () => {
    if (options.when === "needed" && !needsBuild()) return;
    options.onBuild?.();
    await buildAside(options.quiet);
  });
}

if (import.meta.main) await build({ when: "always", quiet: false }).catch(fail);
