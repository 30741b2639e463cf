import { type Actor, visitor } from "#lib/words/actor.ts";

/** Who reads. Nobody can sign in yet, so everybody is a visitor. */
export const reader = async (): Promise<Actor> => visitor;
