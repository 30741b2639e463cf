/** What administrators see of how the site does: each a chart, a table and a file. */
export const charts = {
  written: {
    title: "Questions and answers",
    series: ["Questions", "Answers", "Comments"],
    unit: "count",
  },
  unanswered: {
    title: "Questions without an answer",
    series: ["Share of the questions asked then"],
    unit: "percent",
  },
  "first-answer": {
    title: "Time to the first answer",
    series: ["Half came within", "Nine in ten came within"],
    unit: "hours",
  },
  held: {
    title: "Posts that waited for a moderator",
    series: ["Share of the posts written then"],
    unit: "percent",
  },
  waited: {
    title: "Time until a moderator decided",
    series: ["Half of posts and reports within"],
    unit: "hours",
  },
  queue: {
    title: "What was left waiting for a moderator",
    series: ["Posts", "Reports"],
    unit: "count",
  },
  reports: { title: "Reports", series: ["Reports"], unit: "count" },
  members: { title: "New members", series: ["New members"], unit: "count" },
} as const satisfies Record<string, { title: string; series: string[]; unit: Unit }>;

export type Unit = "count" | "percent" | "hours";
export type ChartName = keyof typeof charts;
export const chartNames = Object.keys(charts) as ChartName[];
export const isChart = (text: string): text is ChartName => Object.hasOwn(charts, text);

/** How far back it is looked, in days, and how much is one step of a chart. */
export const periods = [30, 90, 365] as const;
export type Period = (typeof periods)[number];
export const defaultPeriod: Period = 90;
export const periodWords: Record<Period, string> = {
  30: "30 days",
  90: "90 days",
  365: "A year",
};
export const stepOf = (period: Period): "day" | "week" => (period === 30 ? "day" : "week");
