import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "#db/embedded/lock.ts";
import { errorCode } from "#db/embedded/trouble.ts";
import { claimBuild, removeUnusedBuilds } from "./builds.ts";
import { fail, PlainFailure } from "./failure.ts";

export const ROOT = join(import.meta.dirname, "..");
const BUILDING = ".next-building";
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
function fingerprint(): string {
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

/** Where the build of these sources lies, in the checkout: no other build ever takes its place. */
export const buildFolder = (): string => `.next-${fingerprint().slice(0, 16)}`;

const isBuilt = (folder: string) => existsSync(join(ROOT, folder));

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
    const end = () => child.kill();
    process.once("exit", end);
    child.once("error", failed);
    child.once("close", (code) => {
      process.off("exit", end);
      if (code === 0) return done();
      failed(new PlainFailure(`${said.trim()}\nThe site could not be built.`.trim()));
    });
  });
}

/** Built aside: a build is whole or not there. */
async function buildAside(folder: string, quiet: boolean): Promise<void> {
  const aside = join(ROOT, BUILDING);
  rmSync(aside, { recursive: true, force: true });
  await runNext(quiet);
  renameSync(aside, join(ROOT, folder));
}

function buildTrouble(error: unknown): unknown {
  const code = errorCode(error);
  if (["EACCES", "EPERM", "EROFS"].includes(code)) {
    return new PlainFailure(
      `The pages have to be built, and this user may not write to ${ROOT}: let its owner run \`npm run build\`, and start again.`,
      { cause: error },
    );
  }
  if (code !== "ENOSPC") return error;
  return new PlainFailure(`The pages could not be built: the disk that holds ${ROOT} is full.`);
}

/**
 * Builds the pages unless the build of these sources stands, and answers its folder, which stays for as long
 * as this process lives. Starts that come together wait for one build.
 */
export async function build(options: { quiet: boolean; onBuild?: () => void }): Promise<string> {
  const folder = buildFolder();
  try {
    await withLock(join(ROOT, "node_modules", ".askwell-build.lock"), async () => {
      if (!isBuilt(folder)) {
        options.onBuild?.();
        await buildAside(folder, options.quiet);
      }
      claimBuild(join(ROOT, folder));
      removeUnusedBuilds(ROOT, folder);
    });
  } catch (error) {
    // A checkout that this user may only read does, once it is built: then it is its owner's to tidy up.
    if (!isBuilt(folder)) throw buildTrouble(error);
  }
  return folder;
}

if (import.meta.main) {
  const folder = await build({ quiet: false }).catch(fail);
  process.stdout.write(`The pages are built, in ${folder}.\n`);
}
