import { setTimeout } from "node:timers/promises";
import { type Connection, connect } from "#db/client.ts";
import { serve } from "../server.ts";
import { listTargets } from "./targets.ts";
import { measureWrites } from "./writes.ts";

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

/** An import leaves its posts to a background job, whose work is not that of the pages measured. */
async function settled(): Promise<true> {
  const { sql, close } = connect(url(), { max: 1 });
  for (;;) {
    const [{ left = 0 } = {}] = await sql`select count(*) as left from posts where html is null`;
    if (Number(left) === 0) break;
    await setTimeout(1_000);
  }
  await close();
  return true;
}

async function answer(asked: string): Promise<unknown> {
  if (asked === "settled") return settled();
  if (asked === "targets") return listTargets(url());
  const [, seconds] = /^writes (\d+)$/.exec(asked) ?? [];
  if (seconds) return measureWrites(Number(seconds), () => statements);
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, statements, rssMb: process.memoryUsage.rss() / 2 ** 20 };
}

process.on("message", async (asked: string) => {
  process.send?.(await answer(asked));
});
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

await serve({ dev: false });
process.send?.("open");
