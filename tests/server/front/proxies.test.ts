import { expect, test, vi } from "vitest";
import { logger } from "#server/logger.ts";
import { openFront, pages, SITE } from "#tests/support/front.ts";

test("an operator who forgot to count the proxy is told once", async () => {
  const warned = vi.spyOn(logger, "warn");
  const headers = { Origin: SITE, "X-Forwarded-For": "203.0.113.9" };
  const form = { method: "POST", body: "", headers };
  const counted = await openFront(
    pages(() => ({})),
    { trustedHops: 1 },
  );
  await counted.ask("/a", form);
  await counted.close();
  expect(warned).not.toHaveBeenCalled();

  const forgotten = await openFront(
    pages(() => ({})),
    { trustedHops: 0 },
  );
  await forgotten.ask("/a", { ...form, headers: { Origin: SITE } });
  expect(warned).not.toHaveBeenCalled();
  await forgotten.ask("/a", form);
  await forgotten.ask("/b", form);
  await forgotten.close();
  expect(warned.mock.calls).toEqual([[expect.stringContaining("TRUSTED_PROXY_HOPS is 0")]]);
  warned.mockRestore();
});
