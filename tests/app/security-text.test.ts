import { afterEach, expect, test } from "vitest";
import { GET } from "#app/.well-known/security.txt/route.ts";
import { publishEnvironment } from "#env";

afterEach(() => {
  delete process.env.SECURITY_CONTACT;
  publishEnvironment({});
});

test("whoever found a weakness is told whom to write to, for less than a year", async () => {
  publishEnvironment({ SECURITY_CONTACT: "mailto:security@example.org" });
  const answer = GET();
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const text = await answer.text();
  expect(text).toMatch(/^Contact: mailto:security@example\.org$/m);
  expect(text).toMatch(/^Canonical: https?:\/\/\S+\/\.well-known\/security\.txt$/m);
  const days = (Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test("nothing stands there while the operator has named nobody", () => {
  expect(GET().status).toBe(404);
});
