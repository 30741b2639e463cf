import { type Connection, connect } from "#db/client.ts";
import { serve } from "../server.ts";
import { listTargets } from "./targets.ts";

/** The site as `npm start` serves it, with a private line to the benchmark on which it tells its costs. */
let statements = 0;
let counted: Connection | undefined;

Object.defineProperty(globalThis, "askwellConnection", {
  get(): Connection | undefined {
    const url = process.env.DATABASE_URL;
    if (!url) return undefined;
    counted ??= connect(url, {
      onStatement: () => {
        statements += 1;
      },
    });
    return counted;
  },
  set(next: Connection | undefined) {
    counted = next;
  },
});

const url = () => process.env.DATABASE_URL ?? "";

async function answer(asked: string): Promise<unknown> {
  if (asked === "targets") return listTargets(url());
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, statements, rssMb: process.memoryUsage.rss() / 2 ** 20 };
}

process.on("message", async (asked: string) => {
  process.send?.(await answer(asked));
});
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

await serve({ dev: false });
process.send?.("open");
