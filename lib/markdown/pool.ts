import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { renderLimits } from "./limits.ts";
import type { Answer, Item } from "./worker.ts";

// Asked for by name: a bundler that sees `new Worker` with a computed path takes in the whole project.
const threads = process.getBuiltinModule("node:worker_threads");

/** How a message to a worker ends: answered, cut at its time limit or memory limit, or never begun. */
export type Ending = { answers: Answer[] } | { cut: true } | { failed: Error };
type Task = { items: Item[]; time: number; end: (ending: Ending) => void };
type Seat = { worker: Worker; ready: boolean; task?: Task; timer?: NodeJS.Timeout };
type Pool = { seats: Set<Seat>; urgent: Task[]; patient: Task[] };

declare global {
  var askwellRenderers: Pool | undefined;
}

// The server and Next's bundle are two module graphs: on globalThis they share one pool.
function pool(): Pool {
  globalThis.askwellRenderers ??= { seats: new Set(), urgent: [], patient: [] };
  return globalThis.askwellRenderers;
}

// Plain Node finds the worker beside this file; in a bundle this file has no such neighbour, and
// the sources lie under the folder in which the server was started.
function workerFile(): string {
  const beside = join(import.meta.dirname ?? "", "worker.ts");
  if (import.meta.dirname && existsSync(beside)) return beside;
  return join(/* turbopackIgnore: true */ process.cwd(), "lib", "markdown", "worker.ts");
}

/** Hands texts to the next free worker; urgent ones pass those of background jobs. */
export function submit(items: Item[], kind: "urgent" | "patient", time: number): Promise<Ending> {
  return new Promise((end) => {
    pool()[kind].push({ items, time, end });
    seatTasks();
  });
}

export async function closePool(): Promise<void> {
  const { seats, urgent, patient } = pool();
  const failed = new Error("The renderer was closed.");
  for (const task of [...urgent.splice(0), ...patient.splice(0)]) task.end({ failed });
  await Promise.all([...seats].map((seat) => leave(seat, { failed })));
}

function seatTasks(): void {
  const { seats, urgent, patient } = pool();
  while (urgent.length + patient.length > 0) {
    const free = [...seats].find((seat) => !seat.task);
    if (!free && seats.size >= renderLimits.workers) return;
    const task = urgent.shift() ?? patient.shift();
    if (task) begin(free ?? openSeat(), task);
  }
}

function openSeat(): Seat {
  const worker = new threads.Worker(workerFile(), {
    // Flags of a test runner or a bundler are not for the worker.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: renderLimits.memory },
  });
  const seat: Seat = { worker, ready: false };
  pool().seats.add(seat);
  worker.on("message", (message: "ready" | Answer[]) => {
    if (message !== "ready") return finish(seat, { answers: message });
    seat.ready = true;
    watch(seat);
  });
  worker.on("error", (error: Error & { code?: string }) => {
    const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    void leave(seat, memory ? { cut: true } : { failed: error });
  });
  worker.on("exit", () => void leave(seat, { failed: new Error("A renderer ended early.") }));
  return seat;
}

function begin(seat: Seat, task: Task): void {
  seat.task = task;
  // A process waits for a worker that has something to do, and for no other.
  seat.worker.ref();
  seat.worker.postMessage(task.items);
  if (seat.ready) watch(seat);
}

/** The clock runs from when the worker can work. Its answer may be waiting behind a busy event loop. */
function watch(seat: Seat): void {
  const { task } = seat;
  if (!task) return;
  seat.timer = setTimeout(() => {
    setImmediate(() => {
      if (seat.task === task) void leave(seat, { cut: true });
    });
  }, task.time);
}

function finish(seat: Seat, ending: Ending): void {
  const { task } = seat;
  clearTimeout(seat.timer);
  seat.task = undefined;
  seat.worker.unref();
  task?.end(ending);
  seatTasks();
}

async function leave(seat: Seat, ending: Ending): Promise<void> {
  if (!pool().seats.delete(seat)) return;
  finish(seat, ending);
  await seat.worker.terminate();
}
