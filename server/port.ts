import { createServer, type Server } from "node:http";
import { PlainFailure } from "./failure.ts";

function portTrouble(error: unknown, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    return new PlainFailure(
      `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`,
    );
  }
  if (code === "EACCES") {
    return new PlainFailure(
      `This user may not listen on port ${port}: set PORT to one above 1023.`,
    );
  }
  return error;
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    const refuse = (error: unknown) => failed(portTrouble(error, port));
    server.once("error", refuse);
    server.listen(port, () => {
      server.off("error", refuse);
      done();
    });
  });
}

/** Asked before the long work of a first start. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await new Promise((done) => probe.close(done));
}
