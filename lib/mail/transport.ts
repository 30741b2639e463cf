import { createTransport } from "nodemailer";

export type Message = {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

/** How a message that was not taken is to be understood. */
export type Failure = {
  /** Codes alone: what a server says may hold the address that it was said of. */
  why: string;
  /** Trying again would change nothing. */
  forGood: boolean;
  /** The server cannot be reached, or takes nothing from us: the next mail would fare no better now. */
  away: boolean;
};

export type Transport = {
  /** Undefined: the server has taken it. */
  deliver(message: Message): Promise<Failure | undefined>;
  close(): void;
};

const PATIENCE_MS = 20_000;

export function smtpTransport(url: string): Transport {
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // A pool says of its connections what each message says of itself.
  smtp.on("error", () => undefined);
  return {
    close: () => smtp.close(),
    async deliver({ headers, ...message }) {
      const { "Message-ID": messageId, ...rest } = headers;
      try {
        await smtp.sendMail({ ...message, ...(messageId && { messageId }), headers: rest });
        return undefined;
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

/** Does a refusal concern this message alone? One of its sender concerns all that we send. */
const isOfTheMessage = (code: unknown, command: unknown): boolean =>
  code === "EMESSAGE" || (code === "EENVELOPE" && command !== "MAIL FROM");

function failureOf(error: unknown): Failure {
  const { code, responseCode, command } = Object(error);
  const ofTheMessage = isOfTheMessage(code, command);
  const status = typeof responseCode === "number" ? responseCode : undefined;
  return {
    why: [typeof code === "string" ? code : "unknown", status].filter(Boolean).join(" "),
    forGood: ofTheMessage && (status === undefined || status >= 500),
    away: !ofTheMessage,
  };
}
