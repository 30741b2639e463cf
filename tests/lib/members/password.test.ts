import { dictionary } from "@zxcvbn-ts/language-common";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { password } from "#lib/members/input.ts";
import { hashPassword, isOutdated, verifyPassword } from "#lib/members/password.ts";

const argon2id = (passwordHash: string) => ({ passwordHash, passwordScheme: "argon2id" });

describe("a password that is kept", () => {
  test("is known again by the same text alone, and never kept the same way twice", async () => {
    const hash = await hashPassword("wet curtains, at least");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await hashPassword("wet curtains, at least")).not.toBe(hash);
    expect(await verifyPassword("wet curtains, at least", argon2id(hash))).toBe(true);
    expect(await verifyPassword("Wet curtains, at least", argon2id(hash))).toBe(false);
    expect(await verifyPassword("", argon2id(hash))).toBe(false);
    expect(isOutdated(argon2id(hash))).toBe(false);
  });

  test("is the same however a keyboard composes its letters", async () => {
    const hash = await hashPassword("caf\u00e9 au lait");
    expect(await verifyPassword("cafe\u0301 au lait", argon2id(hash))).toBe(true);
  });

  test("opens nothing where none is kept, or where what is kept is not a hash", async () => {
    expect(await verifyPassword("anything", undefined)).toBe(false);
    expect(await verifyPassword("", { passwordHash: null, passwordScheme: "argon2id" })).toBe(
      false,
    );
    for (const passwordScheme of ["argon2id", "bcrypt", "q2a-sha1", "plain"]) {
      for (const passwordHash of ["", "anything", "$argon2id$v=19$m=9,t=1,p=1$$"]) {
        expect(await verifyPassword("anything", { passwordHash, passwordScheme })).toBe(false);
      }
    }
  });
});

describe("a password from a Question2Answer site", () => {
  const old = {
    passwordScheme: "q2a-sha1",
    passwordHash: "abcdefgh12345678:080e2247c3b3e058112bac7a4a5c2354f457242b",
  };
  const newer = {
    passwordScheme: "bcrypt",
    passwordHash: "$2y$10$/1eMqlWXJL86q.uATeHp/u64fNWVkureUT6OLFcd/ynN2NcEybCSK",
  };

  test("is accepted in both of its ways, and is to be replaced", async () => {
    for (const kept of [old, newer]) {
      expect(await verifyPassword("secret", kept)).toBe(true);
      expect(await verifyPassword("Secret", kept)).toBe(false);
      expect(isOutdated(kept)).toBe(true);
    }
  });
});

describe("a password that somebody chooses", () => {
  const verdict = async (text: unknown) => {
    const parsed = await password.safeParseAsync(text);
    return parsed.success ? undefined : parsed.error.issues.map((issue) => issue.message);
  };

  test("has 8 to 256 characters, counted as people count them", async () => {
    expect(await verdict("")).toEqual(["Please choose a password."]);
    expect(await verdict("short12")).toEqual([expect.stringContaining("at least 8 characters")]);
    expect(await verdict("😀".repeat(7))).toEqual([expect.stringContaining("at least 8")]);
    expect(await verdict("😀".repeat(256))).toBeUndefined();
    expect(await verdict("x".repeat(257))).toEqual([expect.stringContaining("at most 256")]);
  });

  test("is none of those that are guessed first, in capitals neither", async () => {
    const rare = dictionary["passwords-common"].findLast(({ length }) => length >= 8) ?? "";
    for (const text of ["password", "12345678", "Football", "TRUSTNO1", "qwertyuiop", rare]) {
      expect([text, await verdict(text)]).toEqual([text, [expect.stringContaining("guessed")]]);
    }
    expect(await verdict("wet curtains, at least")).toBeUndefined();
  });

  test("may be any text, and what is no text is refused kindly", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.string({ unit: "binary" })), async (typed) => {
        for (const message of (await verdict(typed)) ?? []) expect(message).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
});
