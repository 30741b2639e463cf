/** One end of the line between the first process of a site and one of those that serve. */
export type Line = {
  on(event: "message", hear: (said: unknown) => void): unknown;
  off(event: "message", hear: (said: unknown) => void): unknown;
  isConnected(): boolean;
  send(message: object): unknown;
};

const LIMIT_MS = 1_000;
let asked = 0;

/** Asks who is at the other end. Undefined where no answer comes within a second. */
export function ask<Answer>(line: Line, what: string): Promise<Answer | undefined> {
  asked += 1;
  const asks = asked;
  return new Promise((done) => {
    const end = (answer?: Answer) => {
      clearTimeout(timer);
      line.off("message", hear);
      done(answer);
    };
    const hear = (said: unknown) => {
      const { answers, answer } = Object(said);
      if (answers === asks) end(answer);
    };
    const timer = setTimeout(end, LIMIT_MS);
    line.on("message", hear);
    if (line.isConnected()) line.send({ asks, what });
    else end();
  });
}

/** Answers whoever asks this at the other end. */
export function answer(line: Line, what: string, make: () => Promise<unknown>): void {
  line.on("message", async (said) => {
    const { asks, what: wanted } = Object(said);
    if (wanted !== what) return;
    const made = await make();
    if (line.isConnected()) line.send({ answers: asks, answer: made });
  });
}
