import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import { encode } from "next-auth/jwt";
import { connection } from "#db/client.ts";
import { tally } from "#db/tally.ts";
import { relatedTallies } from "#lib/jobs/relate-questions.ts";
import { beginSession } from "#lib/members/sessions.ts";
import { serve } from "../server.ts";
import { findShown } from "./showing.ts";
import { listTargets } from "./targets.ts";
import { forgetPaces, measureWrites } from "./writes.ts";

/** The site as `npm start` serves it, with a private line to the benchmark on which it tells its costs. */
const url = () => process.env.DATABASE_URL ?? "";

/** Whether no job is at work or due. */
async function isQuiet(): Promise<boolean> {
  const [row] = await connection().sql<{ quiet: boolean }[]>`
    select not exists (
      select from jobs.job where name not like '\\_\\_%' and state <= 'active' and start_after <= now()
    ) as quiet`;
  return row?.quiet === true;
}

/** What an earlier run left to do is no part of this one. No job may be at work: it says how far it came. */
async function leaveNothing(): Promise<true> {
  const { sql } = connection();
  await sql`
    update tallies set value = (select max(id) from posts) where name = ${relatedTallies.walked}`;
  await sql`delete from tidings`;
  const [jobs] = await sql`select to_regclass('jobs.job') is not null as "haveBeen"`;
  if (jobs?.haveBeen) await sql`update jobs.job set state = 'cancelled' where state <= 'active'`;
  return true;
}

/** What jobs do at each start is not that of what is measured. */
async function settled(): Promise<true> {
  for (let quiet = 0; quiet < 3; ) {
    await setTimeout(1_000);
    quiet = (await isQuiet()) ? quiet + 1 : 0;
  }
  return true;
}

/** The cookie of somebody who is signed in. */
async function signIn(role: string): Promise<string> {
  const { db, sql } = connection();
  const [member] = await sql<{ id: string }[]>`
    select id from members where role = ${role} and erased_at is null order by id limit 1`;
  if (!member) throw new Error(`The community has no ${role}.`);
  const sid = await beginSession(db, Number(member.id), "A benchmark");
  const secret = process.env.AUTH_SECRET ?? "";
  return `askwell-session=${await encode({ token: { sid }, secret })}`;
}

async function answer(asked: string): Promise<unknown> {
  if (asked === "left nothing") return leaveNothing();
  if (asked === "settled") return settled();
  if (asked === "targets") return listTargets(url());
  if (asked === "post to hide") return findShown();
  if (asked === "forget paces") return forgetPaces();
  const [, role] = /^cookie of an? (\w+)$/.exec(asked) ?? [];
  if (role) return signIn(role);
  const [, seconds] = /^writes (\d+)$/.exec(asked) ?? [];
  if (seconds) return measureWrites(Number(seconds), () => tally().statements);
  const { user, system } = process.cpuUsage();
  const { statements } = tally();
  return { cpuMs: (user + system) / 1000, statements, rssMb: process.memoryUsage.rss() / 2 ** 20 };
}

process.on("message", async (asked: string) => {
  try {
    process.send?.((await answer(asked)) ?? true);
  } catch (error) {
    process.stderr.write(`${inspect(error)}\n`);
    process.exit(1);
  }
});
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

await serve({ dev: false });
process.send?.("open");
