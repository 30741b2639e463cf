import { randomBytes } from "node:crypto";
import {
  type IncomingHttpHeaders,
  IncomingMessage,
  type OutgoingHttpHeaders,
  ServerResponse,
} from "node:http";
import { Socket } from "node:net";
import { type RequestContext, requests } from "./context.ts";

export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** What Next made of a request, whole and in memory. */
export type Answer = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  context: RequestContext;
  nonce: string;
};

type Asked = { method: string; url: string; headers: IncomingHttpHeaders; body?: Buffer };

const TIME_LIMIT_MS = 30_000;
const LARGEST_ANSWER = 64 * 1024 * 1024;

export class RenderTrouble extends Error {}

/**
 * A request with no wire behind it: whoever leaves early stops nobody else's page, and Next finds no server
 * to which it could fasten a door for WebSockets.
 */
function detachedRequest({ method, url, headers, body }: Asked, nonce: string): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  req.method = method;
  req.url = url;
  req.httpVersion = "1.1";
  req.httpVersionMajor = 1;
  req.httpVersionMinor = 1;
  req.headers = { ...headers, "content-security-policy": `script-src 'nonce-${nonce}'` };
  req.complete = true;
  if (body && body.length > 0) req.push(body);
  req.push(null);
  return req;
}

/** A response that gathers what is written to it. */
function gatheringResponse(
  req: IncomingMessage,
  done: (error: Error | null, body: Buffer) => void,
) {
  const res = new ServerResponse(req);
  const chunks: Buffer[] = [];
  let size = 0;
  const add = (chunk: unknown, encoding: unknown) => {
    if (chunk === undefined || chunk === null || typeof chunk === "function") return;
    const bytes =
      typeof chunk === "string"
        ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
        : Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_ANSWER) done(new RenderTrouble("The answer is too large."), Buffer.alloc(0));
    else chunks.push(bytes);
  };
  const called = (...given: unknown[]) => {
    for (const one of given) if (typeof one === "function") one();
  };
  res.write = (chunk: unknown, encoding?: unknown, after?: unknown) => {
    add(chunk, encoding);
    called(encoding, after);
    return true;
  };
  res.end = ((chunk?: unknown, encoding?: unknown, after?: unknown) => {
    if (res.finished) return res;
    add(chunk, encoding);
    res.finished = true;
    done(null, chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    res.emit("finish");
    res.emit("close");
    called(chunk, encoding, after);
    return res;
  }) as ServerResponse["end"];
  res.flushHeaders = () => {};
  res.destroy = (error) => {
    done(error ?? new RenderTrouble("The page was given up."), Buffer.alloc(0));
    return res;
  };
  res.writeHead = ((status: number, ...rest: unknown[]) => {
    res.statusCode = status;
    const given = rest.find((one) => typeof one === "object" && one !== null);
    for (const [name, value] of headerPairs(given)) res.setHeader(name, value as string);
    return res;
  }) as ServerResponse["writeHead"];
  return res;
}

function headerPairs(given: unknown): [string, unknown][] {
  if (!Array.isArray(given)) return Object.entries(given ?? {});
  if (Array.isArray(given[0])) return given;
  return given.flatMap((name, at) => (at % 2 === 0 ? [[name, given[at + 1]]] : []));
}

/** Lets Next answer a request, and waits for all of it. */
export function render(
  handle: Handle,
  asked: Asked,
  given: Pick<RequestContext, "shared" | "fit">,
): Promise<Answer> {
  const nonce = randomBytes(18).toString("base64url");
  const context: RequestContext = { tags: new Set(), mark: nonce, ...given };
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const limit = setTimeout(
    () => reject(new RenderTrouble(`The page took longer than ${TIME_LIMIT_MS} ms.`)),
    TIME_LIMIT_MS,
  );
  const req = detachedRequest(asked, nonce);
  const res = gatheringResponse(req, (error, body) => {
    clearTimeout(limit);
    if (error) reject(error);
    else resolve({ status: res.statusCode, headers: res.getHeaders(), body, context, nonce });
  });
  const gone = (error: unknown) => {
    clearTimeout(limit);
    reject(error);
  };
  requests()
    .run(context, () => handle(req, res))
    .catch(gone);
  return promise;
}
