import "#tests/support/outside.ts";

import { describe, expect, vi } from "vitest";
import { sessionCookie } from "#app/_shell/auth.ts";
import { publishEnvironment } from "#env";
import { visitor } from "#lib/words/actor.ts";
import { routes } from "#lib/words/routes.ts";
import { actAs, print } from "#tests/support/acting.ts";
import {
  auth,
  awayWith,
  backAt,
  ben,
  followed,
  reads,
  through,
  whereTo,
  whoIs,
  withProvider,
} from "#tests/support/outside.ts";
import { Browser } from "#tests/support/request.ts";
import { furnish } from "#tests/village/account.ts";
import { test } from "#tests/village/village.ts";

const provider = withProvider();

describe("nobody is let in, nothing is changed, and a page says so kindly", () => {
  const now = () => Math.floor(Date.now() / 1000);
  const said: [why: string, claims: () => object, words?: RegExp][] = [
    ["meant for another site", () => ({ aud: "somebody-else" })],
    ["of another provider", () => ({ iss: "https://login.example.org" })],
    ["of another sign-in", () => ({ nonce: "of another" })],
    ["that is over", () => ({ iat: now() - 900, exp: now() - 600 })],
    ["without a subject", () => ({ sub: undefined })],
    ["without an address", () => ({ email: undefined }), /confirmed no e-mail address/],
    ["whose address is not confirmed", () => ({ email_verified: false }), /confirmed no e-mail/],
    ["that is silent on it", () => ({ email_verified: undefined }), /confirmed no e-mail/],
  ];
  const refused = async (browser: Browser, led: string, words = /did not work/) => {
    expect(led).toContain("/sign-in?error=");
    expect(await reads(browser, new URL(led, "http://localhost:3000").href)).toMatch(words);
    expect(await whoIs(browser)).toEqual(visitor);
    expect([...browser.jar.keys()]).not.toContain(sessionCookie());
  };

  test.for(said)("when what the provider says is %s", async ([, claims, words], { db, people }) => {
    await furnish(db, people.ben, "ben@example.org");
    await actAs(db, visitor);
    const before = await print(db);
    provider.here.claims = { ...ben, ...claims() };
    const browser = new Browser();
    await refused(browser, await followed(browser, await through(browser)), words);
    expect(await print(db)).toBe(before);
  });

  test("when a strange key has signed", async ({ db }) => {
    await actAs(db, visitor);
    provider.here.forges = true;
    const browser = new Browser();
    await refused(browser, await followed(browser, await through(browser)));
  });

  test("when the answer is not of this browser's own sign-in, comes twice, or says no", async ({
    db,
  }) => {
    await actAs(db, visitor);
    const [browser, other] = [new Browser(), new Browser()];
    const back = await awayWith(browser);
    await awayWith(other);
    for (const stranger of [other, new Browser()]) {
      await refused(stranger, await followed(stranger, await backAt(stranger, back)));
    }
    const changed = new URL(back);
    changed.searchParams.set("state", "x".repeat(43));
    await refused(browser, await followed(browser, await backAt(browser, changed)));
    const no = new URL("/api/auth/callback/oidc?error=access_denied", "http://localhost:3000");
    await refused(browser, await followed(browser, await backAt(browser, no)));
    const again = new Browser();
    const once = await awayWith(again);
    expect(await backAt(again, once)).toBe(routes.join());
    await refused(again, await followed(again, await backAt(again, once)));
  });

  test("when the provider is away", async ({ db }) => {
    await actAs(db, visitor);
    vi.stubEnv("OIDC_ISSUER", "http://127.0.0.1:1");
    publishEnvironment({});
    const browser = new Browser();
    const led = whereTo(await browser.send(routes.signInThrough("oidc"), auth));
    await refused(browser, await followed(browser, led));
  });
});
