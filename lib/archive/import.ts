import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Connection } from "#db/client.ts";
import { importCategories } from "./categories.ts";
import { finish, linkDuplicates } from "./finish.ts";
import { Manifest, readJson } from "./format.ts";
import { importMembers } from "./members.ts";
import {
  differences,
  type Finding,
  noTotals,
  type Phase,
  type Report,
  type TotalName,
  totalNames,
} from "./report.ts";
import type { Run } from "./run.ts";
import { seenNumbers } from "./seen.ts";
import { openSession, type Session, withImportLock } from "./session.ts";
import { type ArchiveFiles, filesOf, fingerprint, largestQuestionId } from "./source.ts";
import { importThreads } from "./threads.ts";

export type ImportOptions = {
  /** What this archive is called here; without it, it is told by how it begins. */
  source?: string | undefined;
  onFinding?: ((finding: Finding) => void) | undefined;
  onProgress?: ((file: string, bytes: number) => void) | undefined;
};

const MANIFEST = "manifest.json";

/** Takes a community archive. Running it again takes what is not there yet, and else changes nothing. */
export async function importArchive(
  connection: Connection,
  folder: string,
  options: ImportOptions = {},
): Promise<Report> {
  const files = filesOf(folder);
  const { sql } = connection;
  return withImportLock(sql, async () => {
    const source = options.source ?? (await fingerprint(files));
    const session = await openSession(sql, source, () => largestQuestionId(files.threads));
    const found = counted(options.onFinding);
    const run = newRun(connection, session, {
      find: found.find,
      progress: options.onProgress ?? (() => undefined),
    });
    const phases = await runPhases(run, connection, files);
    const manifest = await readManifest(folder, run);
    const differing = differences(run.totals, manifest);
    return {
      source,
      totals: run.totals,
      added: run.added,
      ...found.counts,
      manifest,
      differences: differing,
      phases,
      whole: found.counts.lost === 0 && differing.length === 0,
    };
  });
}

function counted(onFinding: ImportOptions["onFinding"]) {
  const counts = { lost: 0, remarks: 0 };
  const find = (finding: Finding) => {
    counts[finding.lost ? "lost" : "remarks"] += 1;
    onFinding?.(finding);
  };
  return { counts, find };
}

function newRun({ sql }: Connection, session: Session, given: Pick<Run, "find" | "progress">): Run {
  return {
    sql,
    session,
    totals: noTotals(),
    added: { categories: 0, members: 0, questions: 0, posts: 0 },
    members: new Map(),
    categories: new Map(),
    tags: new Map(),
    seen: {
      member: seenNumbers(),
      category: seenNumbers(),
      question: seenNumbers(),
      answer: seenNumbers(),
      comment: seenNumbers(),
    },
    ...given,
  };
}

async function runPhases(run: Run, connection: Connection, files: ArchiveFiles): Promise<Phase[]> {
  const phases: Phase[] = [];
  const phase = async <T>(name: string, work: () => Promise<T>, rows: () => number) => {
    const begun = performance.now();
    const result = await work();
    phases.push({ name, seconds: (performance.now() - begun) / 1000, rows: rows() });
    return result;
  };
  const { totals } = run;
  await phase(
    "categories",
    () => importCategories(run, files.categories),
    () => totals.categories,
  );
  await phase(
    "members",
    () => importMembers(run, files.members),
    () => totals.members,
  );
  const duplicates = await phase(
    "threads",
    () => importThreads(run, files.threads),
    () => totals.questions + totals.answers + totals.comments + totals.votes,
  );
  await phase(
    "counts",
    async () => {
      await linkDuplicates(run, duplicates);
      await finish(run, connection);
    },
    () => 0,
  );
  return phases;
}

async function readManifest(folder: string, run: Run): Promise<Record<string, number> | null> {
  const say = (what: string, lost: boolean) => run.find({ file: MANIFEST, line: 1, what, lost });
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST), "utf8");
  } catch {
    say("there is none, so the totals are held against nothing", false);
    return null;
  }
  const read = readJson(Manifest, text.replace(/^\u{feff}/u, ""));
  if ("trouble" in read) {
    say(`it cannot be read (${read.trouble}), so the totals are held against nothing`, false);
    return null;
  }
  return numbersIn(read.value, (name) => say(`${name} is no number, and is passed over`, false));
}

function numbersIn(
  counts: Record<string, unknown>,
  otherwise: (name: TotalName) => void,
): Record<string, number> {
  const numbers = Object.entries(counts).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  for (const name of totalNames) {
    if (counts[name] !== undefined && typeof counts[name] !== "number") otherwise(name);
  }
  return Object.fromEntries(numbers);
}
