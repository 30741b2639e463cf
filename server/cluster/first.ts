import cluster, { type Worker } from "node:cluster";
import { setTimeout as pause } from "node:timers/promises";
import { AggregatorRegistry } from "prom-client";
import { PlainFailure } from "#server/failure.ts";
import { logger } from "#server/logger.ts";
import { registry } from "#server/metrics/registry.ts";
import { answer, ask } from "./line.ts";

/** Longer than a process lets its readers finish. */
const PATIENCE_MS = 40_000;
/** Who dies sooner than this dies of what will kill the next one, too. */
const YOUNG_MS = 10_000;
const PAUSE_MS = 1_000;

export type Processes = {
  /** Settles when each of them serves. */
  open: Promise<unknown>;
  /** Lets each finish what it is answering, and end. */
  stop(): Promise<void>;
};

const all = () => Object.values(cluster.workers ?? {}).filter((one) => one !== undefined);

/** What all of them measured, added up. One that is too busy to answer is left out. */
async function measured(): Promise<string> {
  const metrics = await Promise.all([
    registry.getMetricsAsJSON(),
    ...all().map((one) => ask<object[]>(one, "measured")),
  ]);
  return AggregatorRegistry.aggregate(metrics.filter((one) => one !== undefined)).metrics();
}

/**
 * Starts the processes that serve, and another in the place of one that ends. The first process owns the
 * database that comes along, the migrations and the background work, and answers nobody but them.
 */
export function openProcesses(count: number): Processes {
  let stopping = false;
  const serving = new WeakSet<Worker>();

  function start(): Promise<void> {
    const began = performance.now();
    const one = cluster.fork();
    answer(one, "measurements", measured);
    one.on("exit", async (code, signal) => {
      if (stopping || !serving.has(one)) return;
      logger.warn({ code, signal }, "A process of the site ended, and another takes its place.");
      if (performance.now() - began < YOUNG_MS) await pause(PAUSE_MS);
      while (!stopping) {
        const opened = await start().then(
          () => true,
          () => false,
        );
        if (opened) return;
        await pause(PAUSE_MS);
      }
    });
    return new Promise((done, failed) => {
      one.once("listening", () => {
        serving.add(one);
        done();
      });
      one.once("exit", () =>
        failed(new PlainFailure("A process of the site ended before it was open.")),
      );
    });
  }

  function end(one: Worker): Promise<void> {
    return new Promise((ended) => {
      const impatient = setTimeout(() => one.process.kill("SIGKILL"), PATIENCE_MS);
      one.once("exit", () => {
        clearTimeout(impatient);
        ended();
      });
      if (one.isDead()) return ended();
      // Who does not serve yet may not hear us yet.
      if (serving.has(one) && one.isConnected()) one.send({ what: "stop" });
      else one.process.kill("SIGTERM");
    });
  }

  return {
    open: Promise.all(Array.from({ length: count }, start)),
    async stop() {
      stopping = true;
      await Promise.all(all().map(end));
    },
  };
}
