import fc from "fast-check";
import { expect, test } from "vitest";
import { isReserved } from "#lib/members/reserved-names.ts";

test("the site's own names are kept for the site, however they are written", () => {
  for (const name of [
    ...[
      "Admin",
      "аdmin",
      "Staff",
      "Askwell team",
      "moderator7",
      "h e l p",
      "Ad\u200bmin",
      "ＡＤＭＩＮ",
    ],
    ...["Àdmin", "Administratör", "Aḍmin", "ADMlN", "adrnin", "Adm1n", "Admin123", "123 Admin"],
    ...["Mod3rator", "ᴀᴅᴍɪɴ", "Ꭺdmin", "ꓮdmin", "4dmin", "5taff", "0fficiaI", "админ", "Модератор"],
    ...["Admins", "Moderators", "The moderators", "The Mods", "Mod Ada", "Ada (mod)", "AdminAda"],
    ...["Moderation team", "Support team", "SupportTeam", "supportteam", "Site Team", "Siteadmin"],
    ...["The owner", "Crisis team", "Expert", "Editor", "Verified expert", "Moderatorin"],
  ]) {
    expect([name, isReserved(name)]).toEqual([name, true]);
  }
});

test("nobody goes by what the site calls people without a name", () => {
  for (const name of ["a former member", "Former Member", "a guest", "Guest 42", "anonymous"]) {
    expect([name, isReserved(name)]).toEqual([name, true]);
  }
});

test("a name that only has such letters in it is anybody's", () => {
  for (const name of [
    ...["Adam", "Model", "Helpful Hannah", "Root Beer", "Moderna", "Adminah", "Amod", "Modi"],
    ...["Modest Mouse", "Theo", "Newman", "Helena", "Stafford", "Owen", "Teamwork Tim", "Guesty"],
    ...[
      "Crisis Cat",
      "Systema",
      "New here",
      "Will",
      "Zoë",
      "山田 花子",
      "نور",
      "Зоя_7",
      "ணி",
      "O'Neill",
    ],
  ]) {
    expect([name, isReserved(name)]).toEqual([name, false]);
  }
});

const shapes: Record<string, string[]> = {
  a: ["A", "á", "ạ", "4", "а", "α", "ᴀ", "Ꭺ", "ꓮ", "Ａ", "𝐚"],
  d: ["D", "ḍ", "ԁ", "ᴅ", "đ", "ꓓ"],
  e: ["E", "é", "3", "е", "ᴇ", "Ꭼ", "ε"],
  f: ["F", "ꓝ", "ꜰ", "ƒ"],
  i: ["I", "í", "1", "l", "і", "ı", "ɪ", "ι", "Ꭵ", "|"],
  m: ["M", "ṃ", "rn", "м", "ᴍ", "ꓟ", "Ꮇ"],
  n: ["N", "ñ", "ո", "ɴ", "Ν", "ꓠ"],
  o: ["O", "ö", "0", "о", "ο", "ᴏ", "ꓳ", "ø"],
  r: ["R", "ř", "ʀ", "г", "ꓣ"],
  s: ["S", "ś", "5", "ѕ", "ꜱ", "ꓢ"],
  t: ["T", "ť", "7", "т", "ᴛ", "ꓔ"],
};

const dressed = (word: string): fc.Arbitrary<string> =>
  fc
    .tuple(...[...word].map((letter) => fc.constantFrom(letter, ...(shapes[letter] ?? []))))
    .map((letters) => letters.join(""));

test("no dress of letters makes a reserved word somebody's name", () => {
  const word = fc
    .constantFrom("admin", "moderator", "staff", "administrator", "editor")
    .chain(dressed);
  const beside = fc.constantFrom("", " 7", "42", "_", "\u0301");
  fc.assert(
    fc.property(word, beside, (name, more) => {
      expect([name + more, isReserved(name + more)]).toEqual([name + more, true]);
    }),
    { numRuns: 500 },
  );
});
