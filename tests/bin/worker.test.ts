import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { test as base, freshDatabase } from "#tests/support/database.ts";

type Worker = { child: ChildProcess; said(): string; ended: Promise<number | null> };

/** Starts `askwell worker` with a secret or without one. */
const test = base.extend("work", async ({ task: _ }, { onCleanup }) => {
  const { url, drop } = await freshDatabase();
  const begun: Worker[] = [];
  onCleanup(async () => {
    for (const { child } of begun) child.kill("SIGKILL");
    await drop();
  });
  return (AUTH_SECRET: string): Worker => {
    const env = { ...process.env, DATABASE_URL: url, AUTH_SECRET, LOG_LEVEL: "silent" };
    const child = spawn(process.execPath, ["bin/askwell.ts", "worker"], { env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (bytes) => {
        said += bytes;
      });
    }
    const ended = once(child, "close").then(([code]) => code as number | null);
    const worker = { child, said: () => said, ended };
    begun.push(worker);
    return worker;
  };
});

test("a worker without the secret, which could unseal no address, does not begin", async ({
  work,
}) => {
  const worker = work("");
  expect(await worker.ended).toBe(1);
  expect(worker.said()).toBe(
    "AUTH_SECRET is missing: with DATABASE_URL set it must be given, at least 32 bytes long.\n",
  );
});

test("a worker that hears Ctrl-C twice ends what it does, in good order", async ({ work }) => {
  const worker = work("x".repeat(48));
  await expect.poll(worker.said, { timeout: 60_000 }).toContain("at work");
  worker.child.kill("SIGINT");
  await pause(3);
  worker.child.kill("SIGINT");
  expect(await worker.ended).toBe(0);
});
