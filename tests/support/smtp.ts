import { createServer, type Socket } from "node:net";

export type Received = { from: string; to: string; source: string };

/** What the server says to a command, where it is not "250 OK": "450 Later" to RCPT, for instance. */
export type Says = (command: string) => string | undefined;

/** Said in place of an answer: the connection breaks. */
export const HANG_UP = "hang up";

export type MailServer = {
  url: string;
  received: Received[];
  says: Says;
  close(): Promise<void>;
};

type Talk = { from: string; to: string; data: string | undefined; rest: string };

/** A small real SMTP server on a port of this machine, as much of one as a mail needs. */
export async function openMailServer(says: Says = () => undefined): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    const talk: Talk = { from: "", to: "", data: undefined, rest: "" };
    const reply = (line: string) => socket.write(`${line}\r\n`);
    reply("220 here ESMTP");
    socket.on("data", (chunk) => {
      talk.rest += chunk.toString("utf8");
      for (;;) {
        const end = talk.rest.indexOf("\r\n");
        if (end < 0) return;
        const line = talk.rest.slice(0, end);
        talk.rest = talk.rest.slice(end + 2);
        const said = hear(talk, line, opened);
        if (said === HANG_UP) return void socket.destroy();
        if (said) reply(said);
        if (said?.startsWith("221")) socket.end();
      }
    });
  });
  const opened: MailServer = {
    url: "",
    received: [],
    says,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  opened.url = `smtp://127.0.0.1:${address.port}?ignoreTLS=true`;
  return opened;
}

const inside = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";

/** One line that was heard, and what is said to it; nothing within a mail's own lines. */
function hear(talk: Talk, line: string, server: MailServer): string | undefined {
  if (talk.data !== undefined) {
    if (line !== ".") {
      talk.data += `${line}\n`;
      return undefined;
    }
    const refused = server.says("END");
    if (!refused) server.received.push({ from: talk.from, to: talk.to, source: talk.data });
    talk.data = undefined;
    return refused ?? "250 OK";
  }
  const command = line.slice(0, 4).toUpperCase();
  const refused = server.says(command);
  if (refused) return refused;
  if (command === "EHLO") return "250 here";
  if (command === "QUIT") return "221 Bye";
  if (command === "MAIL") talk.from = inside(line);
  if (command === "RCPT") talk.to = inside(line);
  if (command === "DATA") talk.data = "";
  return command === "DATA" ? "354 Go on" : "250 OK";
}
