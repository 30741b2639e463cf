import { expect } from "vitest";
import { leave } from "#lib/members/leave.ts";
import { performProving } from "#lib/members/proving.ts";
import { furnish, password } from "#tests/village/account.ts";
import { refusal, test } from "#tests/village/village.ts";

test("whoever sits at another's device cannot try passwords for long", async ({
  db,
  people: { ben },
}) => {
  await furnish(db, ben, null);
  const attempt = (typed: string) =>
    performProving(db, ben, leave, { password: typed }, { from: "somewhere" });
  const codes: string[] = [];
  for (let n = 0; n < 8; n++) codes.push(refusal(await attempt(`guess ${n}`)).code);
  expect(codes.slice(0, 6)).toEqual(Array(6).fill("invalid"));
  expect(codes.slice(6)).toEqual(["too-fast", "too-fast"]);
  expect(refusal(await attempt(password)).code).toBe("too-fast");
});
