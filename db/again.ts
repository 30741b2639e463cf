import { setTimeout as pause } from "node:timers/promises";

const TRIES = 4;
const PAUSE_MS = 20;

/** One of two transactions that waited for each other, or read what changed meanwhile: nothing of it was done. */
const lost = new Set(["40P01", "40001"]);

const codeOf = (error: unknown): unknown => Object(error).code ?? Object(Object(error).cause).code;

/** Does a transaction once more where PostgreSQL gave it up for the sake of another. */
export async function again<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (tried === TRIES || !lost.has(String(codeOf(error)))) throw error;
      await pause(Math.random() * PAUSE_MS * tried);
    }
  }
}
