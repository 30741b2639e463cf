import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idFrom, slugFrom, threadAsked } from "#lib/questions/asked.ts";
import { answerOrders, routes } from "#lib/words/routes.ts";

const queryOf = (address: string) =>
  Object.fromEntries(new URL(address, "http://localhost").searchParams);

describe("the address of a question", () => {
  test("that we link to is read back as what it was made of, and leads nowhere else", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_147_483_647 }),
        fc.constantFrom(...answerOrders),
        fc.integer({ min: 1, max: 50_000 }),
        (id, order, page) => {
          const address = routes.question({ id, slug: "sleep" }, { answers: order, page });
          expect(threadAsked(String(id), queryOf(address))).toEqual({
            id,
            order,
            page,
            plain: true,
          });
        },
      ),
    );
  });

  test("that names what is the default anyway leads to the bare one", () => {
    expect(threadAsked("7", { answers: "votes" })?.plain).toBe(false);
    expect(threadAsked("7", { page: "1" })?.plain).toBe(false);
    expect(threadAsked("7", {})?.plain).toBe(true);
  });

  test("that asks for an order nobody knows leads to the usual one", () => {
    const asked = threadAsked("7", { answers: "loudest" });
    expect(asked).toEqual({ id: 7, order: "votes", page: 1, plain: false });
  });

  test.each(["0", "-1", "1.5", "07", "1e3", "two", "", "99999999999", "2147483648", "٣"])(
    "with %j in the place of an id or a page is no page of ours",
    (text) => {
      expect(idFrom(text)).toBeUndefined();
      expect(threadAsked(text, {})).toBeUndefined();
      expect(threadAsked("7", { page: text })).toBeUndefined();
    },
  );

  test("that says the page twice is no page of ours", () => {
    expect(threadAsked("7", { page: ["2", "3"] })).toBeUndefined();
  });

  test("may carry its slug encoded, or broken", () => {
    expect(slugFrom("%E7%9C%A0")).toBe("眠");
    expect(slugFrom("100%-sure")).toBe("100%-sure");
  });
});
