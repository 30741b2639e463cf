/** What this process asked of the database so far, and how long it waited for the answers. */
export type Tally = { statements: number; milliseconds: number };

// The server and Next's bundle are two module graphs in one process: what they share lives on globalThis.
const shared = globalThis as typeof globalThis & { askwellTally?: Tally };

export const tally = (): Tally => {
  shared.askwellTally ??= { statements: 0, milliseconds: 0 };
  return shared.askwellTally;
};

/** Counts a statement, from when it was asked to when it was answered: waiting for a connection is part of it. */
export function tallied<Answer extends Promise<unknown>>(answer: Answer): Answer {
  const began = performance.now();
  const count = () => {
    const sum = tally();
    sum.statements += 1;
    sum.milliseconds += performance.now() - began;
  };
  answer.then(count, count);
  return answer;
}
