export const THREADS = "threads.ndjson";

/** What an archive holds, by the names that its manifest gives them. */
export const totalNames = [
  "members",
  "categories",
  "tags",
  "questions",
  "answers",
  "comments",
  "votes",
  "flags",
  "best",
  "closed",
  "edited",
  "hidden",
  "queued",
  "anonymous",
] as const;
export type TotalName = (typeof totalNames)[number];
export type Totals = Record<TotalName, number>;

export const noTotals = (): Totals =>
  Object.fromEntries(totalNames.map((name) => [name, 0])) as Totals;

/** One place of the archive that was not taken as it stands. */
export type Finding = {
  file: string;
  line: number;
  what: string;
  /** False for a remark: everything was taken, but not under the same name. */
  lost: boolean;
};

export type Difference = { name: string; manifest: number; found: number };

export type Phase = { name: string; seconds: number; rows: number };

export type Report = {
  source: string;
  /** What the archive holds that is in the database now, from this run or an earlier one. */
  totals: Totals;
  /** What this run added. */
  added: { categories: number; members: number; questions: number; posts: number };
  /** What was left out, and what was taken under another name. */
  lost: number;
  remarks: number;
  manifest: Record<string, number> | null;
  differences: Difference[];
  phases: Phase[];
  whole: boolean;
};

export const sayFinding = (f: Finding): string => `${f.file}:${f.line}: ${f.what}`;

/** Tags travel with their questions alone, so a manifest may count some that no question bears. */
const mayBeFewer = new Set<string>(["tags"]);

export function differences(totals: Totals, manifest: Record<string, number> | null): Difference[] {
  if (!manifest) return [];
  return totalNames.flatMap((name) => {
    const said = manifest[name];
    const found = totals[name];
    if (said === undefined || said === found || (mayBeFewer.has(name) && found < said)) return [];
    return [{ name, manifest: said, found }];
  });
}
