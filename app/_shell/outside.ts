import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions, type User } from "next-auth";
import { database } from "#db/client.ts";
import { authSecret, environment } from "#env";
import { perform } from "#lib/command.ts";
import { isKnownAddress } from "#lib/members/identity.ts";
import { newSessionId } from "#lib/members/sessions.ts";
import { signInWith } from "#lib/members/sign-in-with.ts";
import { routes } from "#lib/words/routes.ts";
import { logger } from "#server/logger.ts";
import { honest } from "./action.ts";
import { cookieOptions, sessionCookie } from "./auth.ts";
import { device } from "./entering.ts";
import { circumstances } from "./from.ts";
import { nextAddress, onward } from "./next-address.ts";
import { keepPending, type Pending } from "./pending.ts";
import { providers } from "./providers.ts";
import { actor, keepSession } from "./session.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

const nowhere = () => new Response(null, { status: 404 });
const failed = `${routes.signIn()}?error=provider`;
const unconfirmed = `${routes.signIn()}?error=unconfirmed`;
const leads = (to: string) => new Response(null, { status: 303, headers: { location: to } });

/** What is kept on the way to a provider and back is sent nowhere but here. */
const names = ["callbackUrl", "csrfToken", "pkceCodeVerifier", "state", "nonce"] as const;
const cookieOf = (name: string) => ({
  name: `${cookieOptions().secure ? "__Secure-" : ""}askwell-auth.${name}`,
  options: { ...cookieOptions(), path: "/api/auth" },
});

const options = (): NextAuthOptions => ({
  secret: authSecret(),
  session: { strategy: "jwt" },
  providers: providers(),
  pages: { signIn: routes.signIn(), error: routes.signIn() },
  cookies: {
    ...Object.fromEntries(names.map((name) => [name, cookieOf(name)])),
    sessionToken: { name: sessionCookie(), options: cookieOptions() },
  },
  callbacks: { signIn: ({ account, user }) => arrive(account, user) },
  logger: {
    error: (code) => logger.warn({ code }, "A sign-in through a provider did not work"),
    warn: () => {},
    debug: () => {},
  },
});

/** The way out to a provider (`begin`), and the way back from it (`callback`). Nothing else is open. */
export async function answerAuth(request: NextRequest, context: Context): Promise<Response> {
  const [what, provider = ""] = (await context.params).nextauth;
  if (what === "error" || (what === "signin" && provider === "")) return leads(failed);
  if (!providers().some(({ id }) => id === provider)) return nowhere();
  process.env.NEXTAUTH_URL = environment().SITE_URL;
  if (what === "callback") return NextAuth(request, context, options());
  return what === "begin" ? begin(request, provider) : nowhere();
}

/** A link, so that no form has to be allowed to lead out of the site; another site's link leads nowhere. */
async function begin(request: NextRequest, provider: string): Promise<Response> {
  const next = nextAddress(request.nextUrl.searchParams.get("next"));
  const asked = request.headers.get("sec-fetch-site") ?? "same-origin";
  if (asked !== "same-origin" && asked !== "none") return leads(routes.signIn(onward(next)));
  const csrfToken = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${csrfToken}${authSecret()}`).digest("hex");
  const csrf = cookieOf("csrfToken");
  (await cookies()).set(csrf.name, `${csrfToken}|${hash}`, csrf.options);
  const site = environment().SITE_URL;
  const post = new NextRequest(`${site}/api/auth/signin/${provider}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, callbackUrl: site + next }).toString(),
  });
  const params = Promise.resolve({ nextauth: ["signin", provider] });
  return NextAuth(post, { params }, options());
}

type Account = { provider: string; providerAccountId: string } | null;

/** Somebody came back from a provider: signs in, or goes on to join or to their password. Answers where to. */
async function arrive(account: Account, { name, email = null }: User): Promise<string> {
  if (!account) return failed;
  const identity = { provider: account.provider, account: account.providerAccountId, email };
  const next = await wayBack();
  const session = newSessionId();
  const outcome = await honest(async () => {
    const raw = { identity, browser: { session, device: await device() } };
    return perform(database(), await actor(), signInWith, raw, await circumstances());
  });
  if (outcome.ok) {
    await keepSession(session);
    return next;
  }
  if (outcome.code !== "not-found") return failed;
  // Without an address of their own they could neither choose a password later nor leave.
  return email === null ? unconfirmed : introduce({ identity, name: name ?? "" }, next);
}

async function introduce(pending: Pending, next: string): Promise<string> {
  await keepPending(pending);
  const known = await isKnownAddress(database(), pending.identity);
  return known ? routes.signIn(onward(next)) : routes.join(onward(next));
}

async function wayBack(): Promise<string> {
  const kept = (await cookies()).get(cookieOf("callbackUrl").name)?.value ?? "";
  const url = URL.parse(kept);
  return nextAddress(url ? url.pathname + url.search + url.hash : undefined);
}
