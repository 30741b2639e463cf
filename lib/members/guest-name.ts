import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { Refused } from "#lib/words/outcome.ts";
import { isFormerName } from "./former-names.ts";
import { nameKey } from "./name.ts";
import { isReserved } from "./reserved-names.ts";
import { flowing, inLatin } from "./shapes.ts";
import { looksLikeStaff } from "./staff-names.ts";

/** Pictures, ticks and stars could pass for a badge; what nobody sees could hide a difference. */
const NOT_IN_NAMES = /[\p{So}\p{Sk}\p{Extended_Pictographic}\p{Co}\p{Cn}]/u;
const MARKS = /\p{M}/gu;
const SIGNS = /[^\p{L}\p{M}\p{N}\s_.'’·-]/gu;

/** The name that a guest chose to show, which may be taken for neither a member's nor the site's. */
export async function guestName(tx: Database, typed: string | undefined): Promise<string | null> {
  const name = typed?.normalize("NFKC");
  if (!name) return null;
  if (NOT_IN_NAMES.test(name.replace(/[\p{N}#*]/gu, ""))) {
    throw refusal("A name here has letters, digits and ordinary marks.");
  }
  const readings = readingsOf(name);
  if (readings.some(isReserved)) throw refusal("This name could be taken for the site's own.");
  const taken = [isMembers, looksLikeStaff, isFormer].map((asks) => asks(tx, readings));
  if ((await Promise.all(taken)).includes(true)) {
    throw refusal("A member goes by this name, or by one that looks like it.");
  }
  return name;
}

async function isMembers(tx: Database, readings: string[]): Promise<boolean> {
  const keys = new Set([...readings, ...readings.flatMap(glimpses)].map(nameKey));
  const [taken] = await tx
    .select({ id: members.id })
    .from(members)
    .where(inArray(members.nameKey, [...keys]))
    .limit(1);
  return taken !== undefined;
}

/** What a member was called before stays theirs, too. */
async function isFormer(tx: Database, readings: string[]): Promise<boolean> {
  for (const reading of new Set(readings)) if (await isFormerName(tx, reading)) return true;
  return false;
}

/** As it stands, without accents, without signs around it, and without either. */
function readingsOf(name: string): string[] {
  const unsigned = name.replace(SIGNS, " ").trim();
  return [name, unsigned].flatMap((form) => [form, bare(form)]);
}

/** Whose names it could be taken for at a glance: "CIeo" for Cleo's, "rnara" for Mara's, "lvo" for Ivo's. */
function glimpses(name: string): string[] {
  const latin = [name, name.replaceAll("I", "l")].map(inLatin);
  return [...latin, ...latin.map(flowing)].flatMap((form) => [
    form,
    form.replaceAll("i", "l"),
    form.replaceAll("l", "i"),
  ]);
}

const bare = (name: string) => name.normalize("NFKD").replace(MARKS, "");

const refusal = (why: string) =>
  new Refused("invalid", "Please look at the marked fields again.", {
    displayName: `${why} Please choose another, or leave this empty.`,
  });
