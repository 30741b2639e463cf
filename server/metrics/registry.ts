import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { tally } from "#db/tally.ts";
import { counts } from "./counts.ts";

/** What this process measures of itself. */
export const registry = new Registry();
const registers = [registry];

/** Counters that are plain numbers elsewhere are read when somebody asks. */
function reading(name: string, help: string, label: string, read: () => Record<string, number>) {
  new Counter({
    name,
    help,
    labelNames: [label],
    registers,
    collect() {
      this.reset();
      for (const [value, count] of Object.entries(read())) this.inc({ [label]: value }, count);
    },
  });
}

reading("askwell_requests_total", "Requests, by how they were answered.", "from", () => ({
  memory: counts.hits,
  made: counts.misses,
  fitted: counts.fitted,
  own: counts.passed,
  file: counts.files,
}));
reading("askwell_answers_total", "Answers, by the first digit of their status.", "status", () =>
  Object.fromEntries(
    counts.answers.flatMap((count, digit) => (digit ? [[`${digit}xx`, count]] : [])),
  ),
);
reading(
  "askwell_front_stale_total",
  "Pages that became stale, kept or being made.",
  "when",
  () => ({
    kept: counts.dropped,
    made: counts.overtaken,
  }),
);

/** The same for a number that nothing divides. */
function readingOne(name: string, help: string, read: () => number) {
  new Counter({
    name,
    help,
    registers,
    collect() {
      this.reset();
      this.inc(read());
    },
  });
}

readingOne(
  "askwell_front_lost_lines_total",
  "Times that news of stale pages could not be heard.",
  () => counts.lost,
);
readingOne(
  "askwell_sql_statements_total",
  "Statements that were asked of the database.",
  () => tally().statements,
);
readingOne(
  "askwell_sql_seconds_total",
  "Time in which statements waited for their answers, or for a connection.",
  () => tally().milliseconds / 1_000,
);

export const renders = new Histogram({
  name: "askwell_render_seconds",
  help: "How long pages took to be made, by their kind and for whom.",
  labelNames: ["kind", "reader"],
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 30],
  registers,
});

export const jobRuns = new Histogram({
  name: "askwell_job_seconds",
  help: "How long jobs ran, by their queue and how they ended.",
  labelNames: ["queue", "end"],
  buckets: [0.01, 0.05, 0.2, 1, 5, 30, 120, 600],
  registers,
});

export const jobFailures = new Counter({
  name: "askwell_job_failures_total",
  help: "Jobs that failed in this process, by their queue.",
  labelNames: ["queue"],
  registers,
});

let measuring = false;

/** Memory, processor and event loop: measured from the start of the site on, and by no command. */
export function measureProcess(): void {
  if (measuring) return;
  measuring = true;
  collectDefaultMetrics({ register: registry });
}
