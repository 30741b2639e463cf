import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWritable, nameKey } from "#lib/members/name.ts";

describe("the key of a name", () => {
  test("stays the same when it is made of itself, and when case or form changes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
        const key = nameKey(name);
        expect(nameKey(key)).toBe(key);
        expect(nameKey(name.normalize("NFD"))).toBe(key);
        expect(nameKey(` ${name} `)).toBe(key);
      }),
    );
  });

  test("is one for names that look alike", () => {
    for (const [one, other] of [
      ["Paul", "Рaul"],
      ["Noel 10", "noel l0"],
      ["anna_b", "Anna B"],
      ["Straße", "STRASSE"],
      ["Zoe\u0308", "zoë"],
    ] as const) {
      expect(nameKey(one)).toBe(nameKey(other));
    }
  });

  test("tells names apart that differ", () => {
    expect(nameKey("José")).not.toBe(nameKey("Jose"));
    expect(nameKey("نور")).not.toBe(nameKey("نورا"));
  });
});

test("names of every script can be written, and signs alone cannot", () => {
  for (const name of ["Ada", "نور", "山田 花子", "O'Neill", "J. in Leeds", "Зоя_7", "ணி"]) {
    expect([name, isWritable(name)]).toEqual([name, true]);
  }
  for (const name of ["", "..", "a/b", "a@b", "-a", "a  b", "42", "<i>x</i>", "\u202eada"]) {
    expect([name, isWritable(name)]).toEqual([name, false]);
  }
});
