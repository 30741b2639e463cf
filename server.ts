import { createServer } from "node:http";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import next from "next";
import { database } from "#db/client.ts";
import { makeDataFolder } from "#db/embedded.ts";
import { type Environment, readEnvironment } from "#env";
import { build, ROOT } from "#server/build.ts";
import { type OpenDatabase, openDatabase } from "#server/database.ts";
import { drainable } from "#server/drain.ts";
import { createFront } from "#server/front/front.ts";
import { logger } from "#server/logger.ts";
import { checkPort, listen } from "#server/port.ts";
import { startWorker } from "#server/worker.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The last thing that was opened is closed first. */
type Closing = (() => Promise<unknown>)[];

function closeOnSignal(closing: Closing): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    for (const close of closing.toReversed()) {
      await close().catch((error) => logger.error({ err: error }, "Something did not close."));
    }
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

async function isEmpty(): Promise<boolean> {
  const [row] = await database().execute(
    sql`select not exists (select from posts) and not exists (select from members) as empty`,
  );
  return row?.empty === true;
}

async function settleDemo(env: Environment): Promise<void> {
  if (env.DEMO === "off" || !(await isEmpty())) return;
  say("The database is empty: a demo community moves in.");
  const { seedDemo } = await import("#server/demo.ts");
  await seedDemo(database(), env.DATA_DIR);
}

async function sayDemoSignIn(env: Environment): Promise<void> {
  const { demoSignIn } = await import("#server/demo.ts");
  const how = await demoSignIn(database(), env.DATA_DIR);
  if (how) say(how);
}

const folders = { build: join(ROOT, ".next"), public: join(ROOT, "public") };

/** In development Next answers alone: nothing is kept, and its own socket brings changes to the browser. */
async function openPages(dev: boolean, env: Environment, closing: Closing): Promise<void> {
  const app = next({ dev, dir: ROOT, port: env.PORT });
  await app.prepare();
  closing.push(() => app.close());
  const handle = app.getRequestHandler();
  const front = dev ? undefined : createFront({ handle, folders });
  if (front) closing.push(() => front.close());
  const { listener, drain } = drainable(
    front ? front.listener : (request, response) => void handle(request, response),
  );
  const server = createServer(listener);
  if (front) server.on("clientError", front.broken);
  if (dev) server.on("upgrade", app.getUpgradeHandler());
  await front?.ready;
  await listen(server, env.PORT);
  closing.push(() => drain(server));
}

async function openAll(env: Environment, dev: boolean, closing: Closing): Promise<void> {
  const data: OpenDatabase = await openDatabase(env, {
    supervise: true,
    onNews: (sentence) => logger.warn(sentence),
  });
  closing.push(data.close);
  await settleDemo(env);
  const worker = await startWorker(data.url);
  closing.push(() => worker.stop());
  await openPages(dev, env, closing);
}

/** The whole process, in the order in which it comes to life. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const env = readEnvironment();
  await checkPort(env.PORT);
  if (!env.DATABASE_URL) makeDataFolder(env.DATA_DIR);
  if (!dev) {
    const onBuild = () => say("Building the pages, which takes about a minute.");
    await build({ when: "needed", quiet: true, onBuild });
  }
  // A promise that nobody waited for must not end a site that others are reading.
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "Left unhandled."));
  const closing: Closing = [];
  closeOnSignal(closing);
  try {
    await openAll(env, dev, closing);
  } catch (error) {
    for (const close of closing.toReversed()) await close().catch(() => {});
    throw error;
  }
  say(`Askwell is open at ${env.SITE_URL}`);
  await sayDemoSignIn(env);
  say("Stop it with Ctrl-C. What can be set is described in .env.example.");
}
