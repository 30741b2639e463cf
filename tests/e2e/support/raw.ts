import { connect } from "node:net";

export type RawAnswer = { status: number; headers: Map<string, string>; body: string };

/** What came back first on a connection; status 0 when it was closed without a word. */
function readAnswer(bytes: Buffer): RawAnswer {
  const whole = bytes.toString("latin1");
  const end = whole.indexOf("\r\n\r\n");
  const [first = "", ...lines] = whole.slice(0, Math.max(end, 0)).split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const body = end < 0 ? "" : bytes.subarray(end + 4).toString("utf8");
  return { status: Number(first.split(" ")[1] ?? 0), headers, body };
}

/** Sent byte by byte as written: a client library would mend what is wrong with it, or refuse to send it. */
export function sendBytes(baseURL: string, bytes: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setTimeout(20_000, () => socket.destroy(new Error("No answer within 20 seconds")));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // A server that has said its word may close while we still send.
      if (error.code === "ECONNRESET" || error.code === "EPIPE") return;
      failed(error);
    });
    socket.on("close", () => done(readAnswer(Buffer.concat(chunks))));
  });
}

type Asked = { method?: string; path: string; headers?: readonly string[]; body?: string };

/** One plain request, its header lines as they are given. */
export function ask(baseURL: string, asked: Asked): Promise<RawAnswer> {
  const { method = "GET", path, headers = [], body = "" } = asked;
  const host = headers.some((line) => /^host:/i.test(line))
    ? []
    : [`Host: ${new URL(baseURL).host}`];
  const lines = [`${method} ${path} HTTP/1.1`, ...host, ...headers, "Connection: close", "", body];
  return sendBytes(baseURL, lines.join("\r\n"));
}

/** As Next's router asks: it is sent on once, to the same page with a sign of the headers in its address. */
export async function askRouter(baseURL: string, asked: Asked): Promise<RawAnswer> {
  const answer = await ask(baseURL, asked);
  if (answer.status !== 307) return answer;
  const from = new URL(asked.path, baseURL);
  const to = new URL(answer.headers.get("location") ?? "/", baseURL);
  if (to.origin !== from.origin) throw new Error(`${asked.path} leads the router to ${to}`);
  // Somewhere else on the site, such as to the door, and no further.
  if (to.pathname !== from.pathname) return answer;
  return ask(baseURL, { ...asked, path: to.pathname + to.search });
}
