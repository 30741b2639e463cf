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

/** Nothing comes from it and nothing closes it, so that all requests can share it. */
class NoWire extends Socket {
  override destroy(): this {
    return this;
  }
}

const noWire = new NoWire();

/**
 * A request with no wire behind it: whoever leaves early stops nobody else's page, and Next finds no server
 * to which it could fasten a door for WebSockets.
 */
function detachedRequest({ method, url, headers, body }: Asked, nonce: string): IncomingMessage {
  const req = new IncomingMessage(noWire);
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

const bytesOf = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === "string"
    ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
    : Buffer.from(chunk as Uint8Array);

const call = (...given: unknown[]) => {
  for (const one of given) if (typeof one === "function") one();
};

type Done = (error: Error | null, body: Buffer) => void;

const nobody: Done = () => undefined;

/**
 * A response that gathers what is written to it. By its class and not by functions set on a response: V8 puts
 * those into its old memory at once, from where they hold the whole page until the next great collection. Next
 * sets one all the same, and so a response that was given lets go of its page.
 */
class GatheringResponse extends ServerResponse {
  #done: Done;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(req: IncomingMessage, done: Done) {
    super(req);
    this.#done = done;
  }

  #add(chunk: unknown, encoding: unknown): void {
    if (chunk === undefined || chunk === null || typeof chunk === "function") return;
    const bytes = bytesOf(chunk, encoding);
    this.#size += bytes.length;
    if (this.#size > LARGEST_ANSWER) {
      this.#done(new RenderTrouble("The answer is too large."), Buffer.alloc(0));
    } else this.#chunks.push(bytes);
  }

  override write(chunk: unknown, encoding?: unknown, after?: unknown): boolean {
    this.#add(chunk, encoding);
    call(encoding, after);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, after?: unknown): this {
    if (this.finished) return this;
    this.#add(chunk, encoding);
    this.finished = true;
    const [only, ...more] = this.#chunks;
    this.#done(null, only && more.length === 0 ? only : Buffer.concat(this.#chunks));
    this.#done = nobody;
    this.#chunks = [];
    this.emit("finish");
    this.emit("close");
    call(chunk, encoding, after);
    return this;
  }

  override flushHeaders(): void {}

  override destroy(error?: Error): this {
    this.#done(error ?? new RenderTrouble("The page was given up."), Buffer.alloc(0));
    return this;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const given = rest.find((one) => typeof one === "object" && one !== null);
    for (const [name, value] of headerPairs(given)) this.setHeader(name, value as string);
    return this;
  }
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
  const res = new GatheringResponse(req, (error, body) => {
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
