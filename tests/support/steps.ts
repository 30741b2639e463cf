import { spawn } from "node:child_process";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { findOrInstallChromium } from "./install-chromium.ts";

/** `named`: which ones failed, as far as a runner says. */
export type Count = { passed: number; failed: number; named?: string[] };
export type Step = { name: string; run(results: string): Promise<Count> };

const PATH = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter);

/** Runs a program of node_modules in full view; answers whether it ended well. */
export function runs(program: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<boolean>((done) => {
    const child = spawn(program, args, { env: { ...process.env, PATH, ...env }, stdio: "inherit" });
    child.once("error", (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      done(false);
    });
    child.once("close", (code) => done(code === 0));
  });
}

/** The same beside something else: what it says is shown in one piece, when it ended. */
function runsAside(program: string, args: string[]) {
  return new Promise<boolean>((done) => {
    let said = `\n── ${[program, ...args].join(" ")}\n`;
    const child = spawn(program, args, { env: { ...process.env, PATH } });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        said += text;
      });
    }
    child.once("error", (error) => {
      said += `${error.message}\n`;
    });
    child.once("close", (code) => {
      process.stdout.write(said);
      done(code === 0);
    });
  });
}

/** A step without tests of its own counts as one. */
function one(name: string, work: () => Promise<boolean>): Step {
  const run = async () => ((await work()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return { name, run };
}

/** A run that fails without a failing test (it did not even begin) counts as one failure. */
function honest(count: Count, well: boolean): Count {
  return well || count.failed > 0 ? count : { ...count, failed: 1 };
}

function readReport<T extends object>(file: string): Partial<T> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

type UnitReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

const inShort = (message = "") => message.split("\n").slice(0, 6).join("\n    ");

function failedUnits({ testResults = [] }: Partial<UnitReport>): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === "failed");
    if (tests.length === 0 && message !== "") return [`${name}: ${inShort(message)}`];
    return tests.map((one) => `${name}: ${one.fullName}\n    ${inShort(one.failureMessages[0])}`);
  });
}

type Suite = {
  suites?: Suite[];
  specs?: { ok: boolean; title: string; file: string; tests: BrowserTest[] }[];
};
type BrowserTest = { projectName: string; results: { error?: { message?: string } }[] };
type BrowserReport = Suite & {
  stats: { expected: number; unexpected: number; flaky: number };
};

function failedBrowserTests({ suites = [], specs = [] }: Suite): string[] {
  const here = specs
    .filter(({ ok }) => !ok)
    .flatMap(({ title, file, tests }) =>
      tests.flatMap(({ projectName, results }) => {
        const failed = results.find(({ error }) => error);
        return failed
          ? [`${file} [${projectName}]: ${title}\n    ${inShort(failed.error?.message)}`]
          : [];
      }),
    );
  return [...here, ...suites.flatMap(failedBrowserTests)];
}

const unitTests: Step = {
  name: "unit and integration tests",
  async run(results) {
    const file = join(results, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const well = await runs("vitest", ["run", ...reporters]);
    const report = readReport<UnitReport>(file);
    const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report;
    return honest({ passed, failed, named: failedUnits(report) }, well);
  },
};

const playwrightTests = (name: string, config: string): Step => ({
  name,
  async run(results) {
    const file = resolve(results, "..", "test-results-browser.json");
    const args = ["test", `--config=${config}`, "--reporter=list,json"];
    const well = await runs("playwright", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
    const report = readReport<BrowserReport>(file);
    rmSync(file, { force: true });
    const { expected = 0, unexpected = 0, flaky = 0 } = report.stats ?? {};
    const named = failedBrowserTests(report);
    return honest({ passed: expected, failed: unexpected + flaky, named }, well);
  },
});

/** drizzle-kit is asked, in a copy, what it would add: nothing. */
async function migrationsMatch(): Promise<boolean> {
  const copy = join("node_modules", ".cache", "askwell-migrations");
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(join("db", "migrations"), copy, { recursive: true });
  const before = globSync(join(copy, "*.sql")).length;
  const schema = ["--dialect=postgresql", "--schema=./db/schema/*.ts", "--casing=snake_case"];
  const well = await runs("drizzle-kit", ["generate", ...schema, `--out=./${copy}`]);
  const same = globSync(join(copy, "*.sql")).length === before;
  if (!same) process.stdout.write("The schema has changes that no migration brings.\n");
  return well && same;
}

const quickSteps: Step[] = [
  one("format and lint", () => runs("biome", ["check", "."])),
  one("types", async () => (await runs("next", ["typegen"])) && runs("tsc", ["--noEmit"])),
  one("dead code", () => runs("knip", [])),
];

const migrations = one("migrations match the schema", migrationsMatch);
const productionBuild = one("production build", () => runsAside("node", ["server/build.ts"]));

const browserSteps: Step[] = [
  one("a browser to test with", () => findOrInstallChromium(runs)),
  playwrightTests("browser tests", "playwright.config.ts"),
  playwrightTests("the process by itself", "tests/e2e/alone/playwright.config.ts"),
];

const alone = (steps: Step[]): Step[][] => steps.map((step) => [step]);

/** Those of one row run at the same time. */
export const checkSteps: Step[][] = alone([...quickSteps, unitTests]);
// A build keeps one core busy, and would leave the other ones idle.
export const allSteps: Step[][] = [
  ...alone([...quickSteps, migrations]),
  [unitTests, productionBuild],
  ...alone(browserSteps),
];
