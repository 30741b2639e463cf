import { newChallenge } from "#lib/safety/proof.ts";
import { limits } from "#lib/words/limits.ts";
import { minute } from "./minute.ts";

const mayAsk = minute(limits.proof.aMinute);

/** Undefined where an address has asked for a lot of them. */
export const pacedChallenge = async () => ((await mayAsk()) ? newChallenge() : undefined);
