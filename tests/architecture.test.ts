import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** The storeys from the ground up. Each uses itself and those below it, type imports included. */
const storeys: [name: string, holds: (file: string) => boolean][] = [
  ["env", (f) => f === "env.ts"],
  ["db", (f) => f.startsWith("db/")],
  ["lib", (f) => f.startsWith("lib/")],
  ["components", (f) => f.startsWith("components/")],
  ["process", (f) => /^(app|server|bin|bench)\//.test(f) || f === "server.ts"],
  ["tests", (f) => f.startsWith("tests/") || f.startsWith("docs/")],
];
const storeyOf = (file: string) => storeys.findIndex(([, holds]) => holds(file));

const sources = globSync(
  "{env.ts,server.ts,{db,lib,components,app,server,bin,bench,docs,tests}/**/*.{ts,tsx}}",
  {
    exclude: (name) => name.includes("node_modules"),
  },
).sort();
const text = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));

type Import = { from: string; to: string; specifier: string; typeOnly: boolean };

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\("([^"]+)"\)/g;
  for (const match of (text.get(file) ?? "").matchAll(pattern)) {
    const specifier = match[2] ?? match[3] ?? "";
    found.push({
      from: file,
      to: resolve(file, specifier),
      specifier,
      typeOnly: Boolean(match[1]),
    });
  }
  return found;
}

function resolve(from: string, specifier: string): string {
  if (specifier === "#env") return "env.ts";
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return normalize(join(dirname(from), specifier));
  return specifier;
}

const all = sources.flatMap(importsOf);
const inside = (file: string, folder: string) => file.startsWith(`${folder}/`);
const say = (i: Import) => `${i.from} imports ${i.specifier}`;

describe("the house", () => {
  test("is not empty, so that what follows holds something", () => {
    expect(all.length).toBeGreaterThan(300);
    expect(sources.filter((f) => storeyOf(f) < 0)).toEqual([]);
  });

  test("each storey imports only itself and those below", () => {
    const upward = all.filter((i) => storeyOf(i.to) > storeyOf(i.from) && storeyOf(i.to) >= 0);
    expect(upward.map(say)).toEqual([]);
  });

  test("lib and db know neither Next nor React", () => {
    const wrong = all.filter(
      (i) =>
        (inside(i.from, "lib") || inside(i.from, "db")) &&
        /^(next|react|react-dom)(\/|$)/.test(i.specifier),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  test("components take values only from words and inputs, and only types from queries", () => {
    const wrong = all.filter(
      (i) =>
        inside(i.from, "components") &&
        inside(i.to, "lib") &&
        !i.typeOnly &&
        !/^lib\/(words\/|[^/]+\/input\.ts$)/.test(i.to),
    );
    expect(wrong.map(say)).toEqual([]);
    expect(all.filter((i) => inside(i.from, "components") && inside(i.to, "db")).map(say)).toEqual(
      [],
    );
  });

  test("components wait for nothing", () => {
    const waiting = sources.filter(
      (f) => inside(f, "components") && /\bawait\b/.test(text.get(f) ?? ""),
    );
    expect(waiting).toEqual([]);
  });

  test("only the shell, and the request of a test, know Next's server interfaces", () => {
    const wrong = all.filter(
      (i) =>
        /^next\/(headers|cache|server)$/.test(i.specifier) &&
        !inside(i.from, "app/_shell") &&
        !inside(i.from, "tests/support"),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  test('"use server" stands in app/actions alone', () => {
    const wrong = sources.filter(
      (f) =>
        /^["']use server["']/m.test(text.get(f) ?? "") &&
        !inside(f, "app/actions") &&
        !inside(f, "tests"),
    );
    expect(wrong).toEqual([]);
  });

  test("a role is compared in the words alone", () => {
    const wrong = sources.filter(
      (f) =>
        /\brole\s*[!=]==/.test(text.get(f) ?? "") && !inside(f, "lib/words") && !inside(f, "tests"),
    );
    expect(wrong).toEqual([]);
  });

  test("every command has its test", () => {
    const verbs = sources.filter(
      (f) => inside(f, "lib") && /=\s*command\(/.test(text.get(f) ?? ""),
    );
    expect(verbs.length).toBeGreaterThan(10);
    const untested = verbs.filter(
      (f) => !existsSync(join("tests", f.replace(/\.ts$/, ".test.ts"))),
    );
    expect(untested).toEqual([]);
  });

  test("no drawer is called utils, helpers, common, manager or service", () => {
    expect(
      sources.filter((f) =>
        /(^|[/.-])(utils?|helpers?|common|managers?|services?)([/.-]|$)/.test(f),
      ),
    ).toEqual([]);
  });

  test("no file stands in a circle of imports", () => {
    const edges = new Map<string, string[]>();
    for (const i of all) {
      if (!i.typeOnly) edges.set(i.from, [...(edges.get(i.from) ?? []), i.to]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  test("no page waits behind a loading screen, which would turn 404 into 200", () => {
    expect(sources.filter((f) => /(^|\/)loading\.tsx$/.test(f))).toEqual([]);
  });
});
