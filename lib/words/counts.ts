import { type Ground, groundNames, grounds } from "./grounds.ts";

/** What is counted of a month of moderation, by name, with its heading. Times are minutes, shares hundredths. */
const plain = {
  questions: "Questions",
  answers: "Answers",
  comments: "Comments",
  held: "Held",
  heldByRule: "Held by a rule",
  approved: "Approved",
  rejected: "Not published",
  hidden: "Hidden",
  hiddenByRule: "Hidden by a rule",
  restored: "Shown again",
  deleted: "Deleted for good",
  heldWait: "From held to decided",
  reports: "Reports",
  upheld: "Agreed with",
  dismissed: "Nothing to do",
  reportWait: "From report to outcome",
  warnings: "Warnings",
  suspensions: "Suspensions",
  appeals: "Appeals",
  appealsUpheld: "Decision stays",
  appealsReversed: "Decision taken back",
  decided: "Taken from authors",
  decidedByRule: "Of these by a rule",
  automaticShare: "Share by a rule",
} as const;
type PlainCount = keyof typeof plain;
export type CountName = PlainCount | `hidden-${Ground | "none"}` | `reports-${Ground | "imported"}`;

/** Of a month: null where there is nothing to count from, as with the middle of no times. */
export type MonthCounts = { [N in CountName]?: number | null };

const withGrounds = (of: "hidden" | "reports"): CountName[] =>
  groundNames.map((ground): CountName => `${of}-${ground}`);

/** As they stand on the page, table by table. */
export const countTables: readonly { title: string; names: readonly CountName[] }[] = [
  { title: "What was written", names: ["questions", "answers", "comments"] },
  {
    title: "What waited for a moderator",
    names: ["held", "heldByRule", "approved", "rejected", "heldWait"],
  },
  {
    title: "What was hidden, and why",
    names: ["hidden", "hiddenByRule", ...withGrounds("hidden"), "hidden-none"],
  },
  { title: "What was brought back or deleted", names: ["restored", "deleted"] },
  {
    title: "What was reported, and what came of it",
    names: [
      ...["reports" as const, ...withGrounds("reports"), "reports-imported" as const],
      ...(["upheld", "dismissed", "reportWait"] as const),
    ],
  },
  {
    title: "Members and appeals",
    names: ["warnings", "suspensions", "appeals", "appealsUpheld", "appealsReversed"],
  },
  {
    title: "What rules decided by themselves",
    names: ["decided", "decidedByRule", "automaticShare"],
  },
];

export const countNames: readonly CountName[] = countTables.flatMap(({ names }) => names);

const isPlain = (name: CountName): name is PlainCount => Object.hasOwn(plain, name);

export function countTitle(name: CountName): string {
  if (isPlain(name)) return plain[name];
  const about = name.slice(name.indexOf("-") + 1);
  if (about === "none") return "No reason from the list";
  return about === "imported" ? "From the site before" : grounds[about as Ground];
}

/** Minutes, said as people say them. */
export const isTime = (name: CountName): boolean => name === "heldWait" || name === "reportWait";
export const isShare = (name: CountName): boolean => name === "automaticShare";
