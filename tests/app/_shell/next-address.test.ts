import fc from "fast-check";
import { expect, test } from "vitest";
import { nextAddress } from "#app/_shell/next-address.ts";

test("whoever signs in comes back to where they were", () => {
  for (const next of ["/", "/questions/12/how-do-i?page=2#a31", "/tags/a%20b", "/account"]) {
    expect(nextAddress(next)).toBe(next);
  }
});

test("nothing leads out of the site, nor back to the door", () => {
  for (const next of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "questions",
    "",
    "/sign-in?next=/",
    "/join",
    "/api/auth/signout",
    undefined,
    ["/questions"],
    `/${"x".repeat(3_000)}`,
  ]) {
    expect([next, nextAddress(next)]).toEqual([next, "/"]);
  }
});

test("whatever is asked for, it stays on our own site", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("/", "\\", ".", "..", "@", "?", "#", "%2f", "\t", "evil.example")),
      (parts) => {
        const url = new URL(nextAddress(parts.join("")), "https://ours.example/sign-in");
        expect(url.origin).toBe("https://ours.example");
      },
    ),
  );
});
