import "#tests/support/request.ts";

import type { NextRequest } from "next/server";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { answerAuth } from "#app/_shell/outside.ts";
import { actor } from "#app/_shell/session.ts";
import JoinPage from "#app/join/page.tsx";
import SignInPage from "#app/sign-in/page.tsx";
import { publishEnvironment } from "#env";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { formOf } from "./acting.ts";
import { client, openProvider, type Provider } from "./provider.ts";
import type { Browser } from "./request.ts";

const SITE = "http://localhost:3000";

export const zoe = {
  sub: "there-77",
  preferred_username: "Zoë",
  email: "zoe@example.org",
  email_verified: true,
};
export const ben = {
  ...zoe,
  sub: "there-2",
  preferred_username: "ben",
  email: "ben@example.org",
};

/** Switches a provider on for the tests of a file. */
export function withProvider(): { readonly here: Provider } {
  let provider: Provider;
  beforeAll(async () => {
    provider = await openProvider();
  });
  afterAll(() => provider.close());
  beforeEach(() => {
    Object.assign(provider, { claims: zoe, more: {}, forges: false });
    vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all");
    vi.stubEnv("OIDC_ISSUER", provider.issuer);
    vi.stubEnv("OIDC_CLIENT_ID", client.id);
    vi.stubEnv("OIDC_CLIENT_SECRET", client.secret);
    publishEnvironment({});
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    publishEnvironment({});
  });
  return {
    get here() {
      return provider;
    },
  };
}

export const auth = (request: NextRequest) =>
  answerAuth(request, {
    params: Promise.resolve({ nextauth: request.nextUrl.pathname.split("/").slice(3) }),
  });

export const whereTo = (response: Response): string => response.headers.get("location") ?? "";

/** Out by the link on the page, through the provider, and up to its answer, which was not opened yet. */
export async function awayWith(browser: Browser, next?: string): Promise<URL> {
  const out = whereTo(await browser.send(routes.signInThrough("oidc", next), auth));
  return new URL(whereTo(await fetch(out, { redirect: "manual" })));
}

export const backAt = async (browser: Browser, { pathname, search }: URL): Promise<string> =>
  whereTo(await browser.send(pathname + search, auth));

export const through = async (browser: Browser, next?: string): Promise<string> =>
  backAt(browser, await awayWith(browser, next));

/** Sends a form; answers where it led, or what was said. */
export async function sends(browser: Browser, action: FormAction, fields: Record<string, string>) {
  const form = formOf(Object.entries(fields));
  const answer = await browser.send("/", async () => Response.json(await action(form)));
  return whereTo(answer) || (await answer.json()).refusal;
}

type Shown = (given: { searchParams: Promise<Record<string, string>> }) => Promise<React.ReactNode>;

/** The page at an address, as this browser is shown it. */
export async function reads(browser: Browser, address: string): Promise<string> {
  const url = new URL(address, SITE);
  const page: Shown = url.pathname === "/join" ? JoinPage : SignInPage;
  const searchParams = Promise.resolve(Object.fromEntries(url.searchParams));
  const answer = await browser.send(
    address,
    async () => new Response(renderToStaticMarkup(await page({ searchParams }))),
  );
  return answer.text();
}

export const whoIs = async (browser: Browser) =>
  (await browser.send("/", async () => Response.json(await actor()))).json();

/** As a browser follows where it is led, until it comes to a page. */
export const followed = async (browser: Browser, led: string): Promise<string> =>
  led.includes("/api/auth/") ? backAt(browser, new URL(led, SITE)) : led;
