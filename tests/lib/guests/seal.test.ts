import { expect, test } from "vitest";
import { seal, unseal } from "#lib/guests/seal.ts";

const secret = "a secret of at least thirty-two bytes";
const address = "someone@post.example";

test("an address opens for its own guest alone", () => {
  const sealed = seal(secret, { guest: 7 }, address);
  expect(unseal(secret, { guest: 7 }, sealed)).toBe(address);
  expect(unseal(secret, { guest: 8 }, sealed)).toBeUndefined();
  expect(unseal(secret, { flag: 7 }, sealed)).toBeUndefined();
  expect(unseal(`${secret}!`, { guest: 7 }, sealed)).toBeUndefined();
});

test("whatever is changed in what is kept, it does not open", () => {
  const sealed = seal(secret, { guest: 7 }, address);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(secret, { guest: 7 }, changed)).toBeUndefined();
    expect(unseal(secret, { guest: 7 }, sealed.subarray(0, at))).toBeUndefined();
  }
});

test("the same address is never kept twice in the same form, nor in clear", () => {
  const [one, other] = [seal(secret, { guest: 7 }, address), seal(secret, { guest: 7 }, address)];
  expect(one.equals(other)).toBe(false);
  expect(one.toString("latin1")).not.toContain("post.example");
});
