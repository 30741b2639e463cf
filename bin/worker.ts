import type { Command } from "commander";
import { authSecret, environment } from "#env";
import { atEnd } from "./opening.ts";

export function workerCommand(program: Command): void {
  program
    .command("worker")
    .description("do the background work in a process of its own, until it is stopped")
    .action(async () => {
      // Mails hold addresses that it unseals: without the secret it would fail at each of them.
      authSecret();
      const { startWorker } = await import("#server/worker.ts");
      const worker = await startWorker(environment().DATABASE_URL ?? "");
      atEnd(() => worker.stop());
      process.exitCode = 0;
      process.stdout.write("The worker is at work. Stop it with Ctrl-C.\n");
      await new Promise(() => {});
    });
}
