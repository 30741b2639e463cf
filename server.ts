import cluster from "node:cluster";
import { createServer } from "node:http";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import next from "next";
import { database, disconnect } from "#db/client.ts";
import { makeDataFolder } from "#db/embedded.ts";
import { type Environment, readEnvironment } from "#env";
import { build, ROOT } from "#server/build.ts";
import { openProcesses } from "#server/cluster/first.ts";
import { heedFirst, measuredByAll } from "#server/cluster/one.ts";
import { checkServer, type OpenDatabase, openDatabase } from "#server/database.ts";
import { drainable } from "#server/drain.ts";
import { pagesFirst } from "#server/entrypoints.ts";
import { createFront } from "#server/front/front.ts";
import { readers } from "#server/front/readers.ts";
import { logger } from "#server/logger.ts";
import { measureFront } from "#server/metrics/front.ts";
import { measureQueues } from "#server/metrics/queues.ts";
import { measureProcess, registry } from "#server/metrics/registry.ts";
import { checkPort, listen } from "#server/port.ts";
import { startPurging } from "#server/purging.ts";
import { whenAskedToStop } from "#server/stopping.ts";
import { startWorker } from "#server/worker.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The last thing that was opened is closed first. */
type Closing = (() => Promise<unknown>)[];

async function closeAll(closing: Closing): Promise<void> {
  for (const close of closing.toReversed()) {
    await close().catch((error) => logger.error({ err: error }, "Something did not close."));
  }
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

/**
 * In development nothing is built: Next answers alone, nothing is kept, and its own socket brings changes to
 * the browser.
 */
async function openPages(built: string | undefined, env: Environment, closing: Closing) {
  const dev = built === undefined;
  const folders = { build: join(ROOT, built ?? ""), public: join(ROOT, "public") };
  const app = next({ dev, dir: ROOT, port: env.PORT });
  await app.prepare();
  closing.push(() => app.close());
  const router = app.getRequestHandler();
  const handle = dev ? router : pagesFirst(folders.build, router);
  const metrics = {
    token: env.METRICS_TOKEN,
    text: cluster.isWorker ? measuredByAll : () => registry.metrics(),
  };
  const front = dev ? undefined : createFront({ handle, folders, metrics, readers });
  if (front) measureFront(front);
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

async function openAll(env: Environment, built: string | undefined, closing: Closing) {
  const data: OpenDatabase = await openDatabase(env, {
    supervise: true,
    onNews: (sentence) => logger.warn(sentence),
  });
  closing.push(data.close);
  await settleDemo(env);
  measureProcess();
  measureQueues(database);
  if (env.JOBS === "on") {
    const worker = await startWorker(data.url);
    closing.push(() => worker.stop());
  }
  if (env.PURGE_URL) closing.push(startPurging(data.url, env.PURGE_URL).close);
  if (env.WEB_CONCURRENCY === 1 || built === undefined) return openPages(built, env, closing);
  const processes = openProcesses(env.WEB_CONCURRENCY);
  closing.push(processes.stop);
  await processes.open;
}

/** A promise that nobody waited for must not end a site that others are reading. */
function outliveRejections(): void {
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "Left unhandled."));
}

/** Closes all once, whoever asks for it. */
function stopOnce(closing: Closing): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => {
    stopped ??= closeAll(closing);
    return stopped;
  };
}

/** One of several processes that serve pages: the first has opened all else, and said where it is. */
async function serveBeside(env: Environment): Promise<void> {
  const closing: Closing = [disconnect];
  const stop = stopOnce(closing);
  whenAskedToStop(() => stop().then(() => 0));
  heedFirst(stop);
  measureProcess();
  outliveRejections();
  try {
    await openPages(process.env.NEXT_DIST_DIR, env, closing);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The whole process, in the order in which it comes to life. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const env = readEnvironment();
  if (cluster.isWorker) return serveBeside(env);
  const closing: Closing = [];
  let stopping = false;
  whenAskedToStop(() => {
    stopping = true;
    return closeAll(closing).then(() => 0);
  });
  await checkPort(env.PORT);
  // What cannot succeed is said before the long work of a build.
  if (env.DATABASE_URL) await checkServer(env.DATABASE_URL);
  else makeDataFolder(env.DATA_DIR);
  const onBuild = () => say("Building the pages, which takes about a minute.");
  const built = dev ? undefined : await build({ quiet: true, onBuild });
  if (built) process.env.NEXT_DIST_DIR = built;
  outliveRejections();
  try {
    await openAll(env, built, closing);
  } catch (error) {
    // What breaks because it is being stopped is no news.
    if (stopping) return new Promise(() => {});
    await closeAll(closing);
    throw error;
  }
  say(`Askwell is open at ${env.SITE_URL}`);
  await sayDemoSignIn(env);
  say("Stop it with Ctrl-C. What can be set is described in .env.example.");
}
