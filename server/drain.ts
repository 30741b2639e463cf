import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";

const PATIENCE_MS = 30_000;

/** Lets a server finish what it is answering, and take nothing new. */
export function drainable(listener: RequestListener): {
  listener: RequestListener;
  drain(server: Server): Promise<void>;
} {
  const running = new Set<ServerResponse>();
  let draining = false;
  const lastOne = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader("Connection", "close");
    response.shouldKeepAlive = false;
  };
  return {
    listener(request: IncomingMessage, response: ServerResponse) {
      running.add(response);
      response.once("close", () => running.delete(response));
      if (draining) lastOne(response);
      listener(request, response);
    },
    drain(server) {
      draining = true;
      for (const response of running) lastOne(response);
      return new Promise((done) => {
        const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
        server.close(() => {
          clearTimeout(impatient);
          done();
        });
        server.closeIdleConnections();
      });
    },
  };
}
