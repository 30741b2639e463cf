import type { Note } from "./thread.ts";

/**
 * Votes are many: they are looked at by hand, without a schema for each. A member counts once, by the
 * first vote; the answer is member, value, member, value … with the ids of this database.
 */
export function takeVotes(
  parts: unknown[],
  members: ReadonlyMap<number, number>,
  name: string,
  note: Note,
): number[] {
  const taken: number[] = [];
  const voters = new Set<number>();
  for (const part of parts) {
    const [key, value]: unknown[] = Array.isArray(part) && part.length === 2 ? part : [];
    const member = typeof key === "number" ? members.get(key) : undefined;
    if (value !== 1 && value !== -1) {
      note(`${name}: a vote was left out: it must be a member and 1 or -1`);
    } else if (member === undefined) {
      note(`${name}: a vote was left out: ${show(key)} is no member of this archive`);
    } else if (voters.has(member)) {
      note(`${name}: a vote was left out: member ${show(key)} voted before`);
    } else {
      voters.add(member);
      taken.push(member, value);
    }
  }
  return taken;
}

export function takeFlags(
  parts: unknown[],
  members: ReadonlyMap<number, number>,
  name: string,
  note: Note,
): number[] {
  const taken = new Set<number>();
  for (const key of parts) {
    const member = typeof key === "number" ? members.get(key) : undefined;
    if (member === undefined) {
      note(`${name}: a flag was left out: ${show(key)} is no member of this archive`);
    } else if (taken.has(member)) {
      note(`${name}: a flag was left out: member ${show(key)} flagged it before`);
    } else {
      taken.add(member);
    }
  }
  return [...taken];
}

/** Only what is no more than a word: an object may be nested deeper than anything could print it. */
const show = (key: unknown) =>
  typeof key === "object" && key !== null ? "what stands there" : String(key).slice(0, 40);
