import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";

const SOURCES = ["db", "server", "env.ts", "next.config.ts", "package.json", "package-lock.json"];

/** Makes a build of one file, waits while it is told to, and ends well or badly. */
const NEXT = `
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
mkdirSync(process.env.NEXT_DIST_DIR);
writeFileSync(process.env.NEXT_DIST_DIR + "/pages", "made");
while (existsSync("wait")) await new Promise((again) => setTimeout(again, 10));
process.exit(existsSync("broken") ? 1 : 0);
`;

/** A checkout with a quick program in Next's place: what is tried is what is done around it. */
function checkout() {
  const folder = mkdtempSync(join(tmpdir(), "askwell-build-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of SOURCES) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, "node_modules", "next", "dist", "bin"), { recursive: true });
  for (const name of readdirSync("node_modules")) {
    if (name === "next" || name.startsWith(".")) continue;
    symlinkSync(join(process.cwd(), "node_modules", name), join(folder, "node_modules", name));
  }
  writeFileSync(join(folder, "node_modules", "next", "dist", "bin", "next"), NEXT);
  writeFileSync(join(folder, "node_modules", "next", "package.json"), '{"type":"module"}');
  const at = (...names: string[]) => join(folder, ...names);
  const build = () =>
    promisify(execFile)(process.execPath, ["server/build.ts"], { cwd: folder }).then(
      () => "",
      ({ stderr }) => String(stderr).trim(),
    );
  const builds = () => readdirSync(folder).filter((name) => /^\.next-[\da-f]+$/.test(name));
  return { at, build, builds };
}

/** A site that was started on what is built now, and lives. */
async function startedOn(folder: string): Promise<ChildProcess> {
  const script =
    'import("./server/build.ts").then((m) => m.build({ quiet: true })).then(() => console.log("open")); setInterval(() => {}, 1000);';
  const child = spawn(process.execPath, ["-e", script], { cwd: folder });
  onTestFinished(() => void child.kill("SIGKILL"));
  await new Promise<void>((open) => child.stdout.once("data", () => open()));
  return child;
}

async function until(so: () => boolean): Promise<void> {
  while (!so()) await pause(10);
}

describe("the build", () => {
  test("is made again when a source changed, and not when its files were only touched", async () => {
    const { at, build, builds } = checkout();
    expect(await build()).toBe("");
    const [first] = builds();
    expect(first).toBeDefined();
    utimesSync(at("env.ts"), new Date(), new Date());
    writeFileSync(at("README.md"), "Something else.");
    writeFileSync(at("broken"), "");
    expect(await build()).toBe("");
    expect(builds()).toEqual([first]);
    rmSync(at("broken"));
    appendFileSync(at("env.ts"), "\n");
    expect(await build()).toBe("");
    expect(builds()).toHaveLength(1);
    expect(builds()).not.toEqual([first]);
  });

  test("is not there before it is whole, and starts that come together make one", async () => {
    const { at, build, builds } = checkout();
    writeFileSync(at("wait"), "");
    const both = Promise.all([build(), build()]);
    await until(() => existsSync(at(".next-building", "pages")));
    expect(builds()).toEqual([]);
    rmSync(at("wait"));
    expect(await both).toEqual(["", ""]);
    expect(builds()).toHaveLength(1);
  });

  test("that fails leaves the one before it as it was", async () => {
    const { at, build, builds } = checkout();
    await build();
    const before = builds();
    appendFileSync(at("env.ts"), "\n");
    writeFileSync(at("broken"), "");
    expect(await build()).toBe("The site could not be built.");
    expect(builds()).toEqual(before);
    expect(readFileSync(at(String(before[0]), "pages"), "utf8")).toBe("made");
  });

  test("stays while a site reads from it, though the checkout was built anew, and goes afterwards", async () => {
    const { at, build, builds } = checkout();
    const site = await startedOn(at());
    const [used] = builds();
    appendFileSync(at("env.ts"), "\n");
    await build();
    expect(builds()).toHaveLength(2);
    expect(readFileSync(at(String(used), "pages"), "utf8")).toBe("made");
    site.kill("SIGKILL");
    await new Promise((gone) => site.once("exit", gone));
    appendFileSync(at("env.ts"), "\n");
    await build();
    expect(builds()).toHaveLength(1);
    expect(builds()).not.toContain(used);
  });
});
