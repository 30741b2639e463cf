import fc from "fast-check";
import { expect, test } from "vitest";
import { domainsOf, parseDomain } from "#lib/blocks/domain.ts";

test("a domain is read from whatever is typed of an address", () => {
  for (const text of ["Example.ORG", "@example.org", "somebody@example.org", " example.org. "]) {
    expect(parseDomain(text)).toBe("example.org");
  }
  expect(parseDomain("bücher.example")).toBe("xn--bcher-kva.example");
  for (const text of ["", "@", "org", "a..b", "-a.org", "a b.org", "a/b.org", "*.org"]) {
    expect([text, parseDomain(text)]).toEqual([text, undefined]);
  }
});

test("what stands under a domain is known by it, and the last label alone is none", () => {
  expect(domainsOf("mail.example.org")).toEqual(["mail.example.org", "example.org"]);
  fc.assert(
    fc.property(fc.domain(), (domain) => {
      expect(parseDomain(domain)).toBe(domain.toLowerCase());
      expect(domainsOf(domain)).toHaveLength(domain.split(".").length - 1);
    }),
  );
});
