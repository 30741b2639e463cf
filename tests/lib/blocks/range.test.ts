import fc from "fast-check";
import { expect, test } from "vitest";
import { familyOf, parseRange, widthOf } from "#lib/blocks/range.ts";

test("every way to write addresses means the same range", () => {
  const range = { first: "198.51.100.0", last: "198.51.100.255" };
  for (const text of [
    "198.51.100.0/24",
    "198.51.100.77/24",
    "198.51.100.*",
    "198.51.100.0-198.51.100.255",
    " 198.51.100.0 - 198.51.100.255 ",
    "::ffff:198.51.100.0-::ffff:198.51.100.255",
  ]) {
    expect([text, parseRange(text)]).toEqual([text, range]);
  }
  expect(parseRange("1.2.*.*")).toEqual({ first: "1.2.0.0", last: "1.2.255.255" });
  expect(parseRange("2001:db8::/32")).toEqual({
    first: "2001:db8:0:0:0:0:0:0",
    last: "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
  });
  expect(parseRange("::1")).toEqual({ first: "0:0:0:0:0:0:0:1", last: "0:0:0:0:0:0:0:1" });
});

test("what is no range is none", () => {
  const wrong =
    "|1.2.3|1.2.3.4.5|1.2.3.256|*|*.2.3.4|1.*.3.4|1.2.3.4/33|1.2.3.4/|1.2.3.4/x|::1/129|1.2.3.4-|" +
    "1.2.3.4-1.2.3.3|1.2.3.4-::1|1.2.3.4-1.2.3.5-1.2.3.6|fe80::1%eth0|2001:db8::*|example.org|-1";
  for (const text of wrong.split("|")) {
    expect([text, parseRange(text)]).toEqual([text, undefined]);
  }
});

const byte = fc.nat(255);
const v4 = fc.tuple(byte, byte, byte, byte).map((parts) => parts.join("."));
const v6 = fc
  .array(fc.nat(0xffff), { minLength: 8, maxLength: 8 })
  .map((parts) => parts.map((part) => part.toString(16)).join(":"));

test("an address is the range of itself alone, and is read as it was written", () => {
  fc.assert(
    fc.property(fc.oneof(v4, v6), (address) => {
      expect(parseRange(address)).toEqual({ first: address, last: address });
      expect(widthOf({ first: address, last: address })).toBe(0);
    }),
  );
});

test("a network holds its address and as many more as its length says", () => {
  fc.assert(
    fc.property(v4, fc.nat(32), (address, length) => {
      const range = parseRange(`${address}/${length}`);
      expect(range && widthOf(range)).toBe(32 - length);
      expect(range && parseRange(`${range.first}-${range.last}`)).toEqual(range);
      expect(range && parseRange(`${range.first}/${length}`)).toEqual(range);
      expect(range && familyOf(range)).toBe(4);
    }),
  );
  fc.assert(
    fc.property(v6, fc.nat(128), (address, length) => {
      const range = parseRange(`${address}/${length}`);
      expect(range && widthOf(range)).toBe(128 - length);
      expect(range && familyOf(range)).toBe(6);
    }),
  );
});

test("nothing that anybody types breaks the parser", () => {
  const piece = fc.oneof(
    fc.constantFrom("-", "/", "*", ".", ":", "::", " ", "%", "e"),
    fc.nat(300).map(String),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join("")),
      ),
      (text) => {
        const range = parseRange(text);
        if (range) expect(parseRange(`${range.first}-${range.last}`)).toEqual(range);
      },
    ),
  );
});
