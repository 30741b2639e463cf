import { expect, test } from "vitest";
import { hashAddress, network } from "#lib/network.ts";

test("an address of version 4 stands for itself, however it is written", () => {
  expect(network("192.0.2.7")).toBe("192.0.2.7");
  expect(network("::ffff:192.0.2.7")).toBe("192.0.2.7");
});

test("of an address of version 6 the first half counts, since whoever has one has them all", () => {
  expect(network("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(network("2001:db8:1:2::9")).toBe("2001:db8:1:2");
  expect(network("2001:db8::9")).toBe("2001:db8:0:0");
  expect(network("::1")).toBe("0:0:0:0");
});

test("an address is kept as a hash that nobody can turn round without the secret", () => {
  const kept = hashAddress("192.0.2.7", "one secret");
  expect(kept).toMatch(/^[\w-]{22}$/);
  expect(kept).toBe(hashAddress("192.0.2.7", "one secret"));
  expect(kept).not.toBe(hashAddress("192.0.2.8", "one secret"));
  expect(kept).not.toBe(hashAddress("192.0.2.7", "another secret"));
});
