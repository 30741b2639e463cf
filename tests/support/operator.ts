import { type ChildProcess, fork } from "node:child_process";
import { connect, type Database } from "#db/client.ts";
import { test as base, freshDatabase } from "./database.ts";

/** What a command said, and how it ended. */
export type Ran = { code: number; said: string };

function openTypist(env: NodeJS.ProcessEnv) {
  let typist: ChildProcess | undefined;
  const askwell = (...args: string[]) =>
    new Promise<Ran>((done, failed) => {
      typist ??= fork("tests/support/typist.ts", { env, execArgv: [] });
      const child = typist;
      const gone = (code: number | null) => failed(new Error(`The tool ended with ${code}.`));
      child.once("exit", () => {
        if (typist === child) typist = undefined;
      });
      child.once("exit", gone);
      child.once("message", (ran: Ran) => {
        child.off("exit", gone);
        done(ran);
      });
      child.send(args);
    });
  return { askwell, close: () => typist?.disconnect() };
}

export type Site = { db: Database; askwell(...args: string[]): Promise<Ran> };

/** A site whose operator types commands. */
export const test = base.extend("site", async ({ task: _ }, { onCleanup }) => {
  const { url, drop } = await freshDatabase();
  const connection = connect(url);
  const env = { ...process.env, DATABASE_URL: url, LOG_LEVEL: "silent" };
  const { askwell, close } = openTypist(env);
  onCleanup(async () => {
    close();
    await connection.close();
    await drop();
  });
  return { db: connection.db, askwell } satisfies Site;
});
