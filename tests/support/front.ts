import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { requestContext } from "#server/front/context.ts";
import { createFront, type Front, type FrontOptions } from "#server/front/front.ts";
import type { Handle } from "#server/front/render.ts";
import { freshDatabase } from "./database.ts";

export const SITE = "http://forum.example";
export const HTML = "text/html; charset=utf-8";

/** What stands in for Next: a page that says what it depends on. */
export type PlainPage = {
  body?: string | Buffer;
  status?: number;
  tags?: readonly string[];
  viewed?: number;
  headers?: Record<string, string | string[]>;
};

type Page = (url: string, req: Parameters<Handle>[0]) => PlainPage | Promise<PlainPage>;

/** A handler that answers with what `page` says, as Next would, and counts how often it was asked. */
export function pages(page: Page): Handle & { asked: string[] } {
  const asked: string[] = [];
  const handle: Handle = async (req, res) => {
    asked.push(req.url ?? "");
    const made = await page(req.url ?? "", req);
    const context = requestContext();
    for (const tag of made.tags ?? ["shell"]) context?.tags.add(tag);
    if (context && made.viewed !== undefined) context.viewed = made.viewed;
    res.statusCode = made.status ?? 200;
    const headers = { "Content-Type": HTML, "X-Powered-By": "Next.js", ...made.headers };
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    res.write(made.body ?? "<!doctype html><title>A page</title>");
    res.end();
  };
  return Object.assign(handle, { asked });
}

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

export type OpenFront = {
  front: Front;
  port: number;
  databaseUrl: string;
  sql: postgres.Sql;
  ask(path: string, asked?: Asked): Promise<Reply>;
  close(): Promise<void>;
};

/** A front on a database of its own, behind a real server. */
export async function openFront(
  handle: Handle,
  options: Partial<FrontOptions> = {},
): Promise<OpenFront> {
  const fresh = await freshDatabase();
  const sql = postgres(fresh.url, { max: 2, onnotice: () => {}, backoff: () => 0.1 });
  const front = createFront({
    handle,
    siteUrl: SITE,
    databaseUrl: fresh.url,
    cacheBytes: 4_000_000,
    folders: { build: "no-build", public: "no-public" },
    sql: () => sql,
    ...options,
  });
  const server = createServer(front.listener).on("clientError", front.broken);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  if (!options.databaseUrl) await front.ready;
  return {
    front,
    port,
    databaseUrl: fresh.url,
    sql,
    ask: (path, asked) => ask(port, path, asked),
    async close() {
      server.closeAllConnections();
      server.close();
      await front.close();
      await sql.end();
      await fresh.drop();
    },
  };
}

function ask(port: number, path: string, { method = "GET", headers, body }: Asked = {}) {
  return new Promise<Reply>((resolve, reject) => {
    const sent = request({ port, path, method, headers, agent: false, host: "127.0.0.1" });
    sent.on("error", reject);
    sent.on("response", (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("end", () => {
        const whole = Buffer.concat(chunks);
        const { statusCode: status = 0, headers } = res;
        resolve({ status, headers, body: whole, text: whole.toString() });
      });
    });
    sent.end(body);
  });
}

/** Asks again until it is so; the test's own time limit ends it. */
export async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((again) => setTimeout(again, 2));
}
