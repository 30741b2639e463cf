import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  authSecret,
  EnvironmentError,
  readEnvironment,
  settleEnvironment,
  variableNames,
} from "#env";

const bare = { NODE_ENV: "test" } as const;

function problems(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment({ ...bare, ...source });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "askwell-env-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe("the environment", () => {
  test("needs nothing to be set", () => {
    const env = readEnvironment(bare);
    expect(env).toMatchObject({ PORT: 3000, SITE_URL: "http://localhost:3000", DEMO: "on" });
    expect(env.DATA_DIR).toBe(join(process.cwd(), ".data"));
    expect(env.DATABASE_URL).toBeUndefined();
  });

  test("takes an empty value as one that is not set", () => {
    expect(readEnvironment({ ...bare, PORT: " ", DATABASE_URL: "" }).PORT).toBe(3000);
  });

  test("says everything that is wrong at once, each in a sentence", () => {
    expect(
      problems({ PORT: "eighty", DEMO: "maybe", SITE_URL: "https://a.example/forum" }),
    ).toEqual([
      "PORT must be a whole number from 1 to 65535.",
      "SITE_URL must be the bare address of the site, without a path.",
      "DEMO must be on or off.",
    ]);
    expect(problems({ PORT: "70000" })).toHaveLength(1);
    expect(problems({ SITE_URL: "forum.example.org" })).toEqual([
      "SITE_URL must be an address such as https://forum.example.org.",
    ]);
  });

  test("leaves the background work to others only where it is told to", () => {
    expect(readEnvironment(bare).JOBS).toBe("on");
    expect(readEnvironment({ ...bare, JOBS: "off" }).JOBS).toBe("off");
    expect(problems({ JOBS: "later" })).toEqual(["JOBS must be on or off."]);
  });

  test("takes one cache in front, or several", () => {
    const PURGE_URL = "http://10.0.0.1:6082 http://10.0.0.2:6082";
    expect(readEnvironment({ ...bare, PURGE_URL }).PURGE_URL).toEqual(PURGE_URL.split(" "));
    expect(problems({ PURGE_URL: "10.0.0.1:6082" })).toHaveLength(1);
    expect(problems({ WEB_CONCURRENCY: "0", METRICS_TOKEN: "short" })).toHaveLength(2);
  });

  test("wants a secret of 32 bytes beside a database of one's own", () => {
    const DATABASE_URL = "postgresql://a:b@localhost/c";
    expect(problems({ DATABASE_URL })).toHaveLength(1);
    expect(problems({ DATABASE_URL, AUTH_SECRET: "short" })).toEqual([
      "AUTH_SECRET must be at least 32 bytes long.",
    ]);
    expect(problems({ DATABASE_URL, AUTH_SECRET: "x".repeat(32) })).toEqual([]);
    expect(readEnvironment({ ...bare, DATABASE_URL }, { secret: "optional" }).AUTH_SECRET).toBe(
      undefined,
    );
  });

  test("keeps a secret of its own beside the embedded database, for the owner alone", () => {
    const folder = emptyFolder();
    const env = readEnvironment({ ...bare, DATA_DIR: folder });
    const secret = authSecret(env);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(authSecret(env)).toBe(secret);
    expect(statSync(join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["auth-secret"]);
  });

  test("does not go on with a secret that was cut off, and does not make another in its place", () => {
    const folder = emptyFolder();
    const env = readEnvironment({ ...bare, DATA_DIR: folder });
    for (const rest of ["", "x".repeat(31)]) {
      writeFileSync(join(folder, "auth-secret"), rest);
      expect(() => authSecret(env)).toThrow(`${join(folder, "auth-secret")} was cut off`);
    }
  });

  test("is that of the checkout wherever a command is run, and its own folder lies there", () => {
    const checkout = emptyFolder();
    const settled = (source: Record<string, string>) => {
      const environment = { ...bare, ...source };
      settleEnvironment(checkout, environment);
      return readEnvironment(environment);
    };
    expect(settled({}).DATA_DIR).toBe(join(checkout, ".data"));
    writeFileSync(join(checkout, ".env"), "PORT=4000\nDATA_DIR=second\n");
    expect(settled({})).toMatchObject({ PORT: 4000, DATA_DIR: join(checkout, "second") });
    const given = { PORT: "5000", DATA_DIR: "/srv/askwell" };
    expect(settled(given)).toMatchObject({ PORT: 5000, DATA_DIR: "/srv/askwell" });
  });

  test("is told whole in .env.example", () => {
    const told = readFileSync(".env.example", "utf8").matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm);
    expect([...told].map((match) => match[1]).sort()).toEqual([...variableNames].sort());
  });
});
