import type { Profile, TokenSet, User } from "next-auth";
import type { OAuthConfig, UserinfoEndpointHandler } from "next-auth/providers/oauth";
import { environment } from "#env";

/** What a provider says of somebody, in the words of OpenID Connect or of GitHub. */
export type Claims = Profile & {
  id?: number;
  login?: string;
  preferred_username?: string;
  /** Some providers send it as a word. */
  email_verified?: boolean | "true" | "false";
};
type Provider = OAuthConfig<Claims>;

const isConfirmed = ({ email_verified: said }: Claims) => said === true || said === "true";

/** An address counts only where the provider has confirmed it. */
const profile = (claims: Claims): User => ({
  id: String(claims.sub ?? claims.id ?? ""),
  name: claims.preferred_username ?? claims.login ?? claims.name ?? null,
  email: isConfirmed(claims) ? (claims.email ?? null) : null,
});

type Connect = { id: string; name: string; issuer: string; clientId: string; clientSecret: string };

const openIdConnect = ({ issuer, ...given }: Connect): Provider => ({
  ...given,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
  authorization: { params: { scope: "openid email profile" } },
  idToken: true,
  userinfo: { request: askConnected },
  checks: ["pkce", "state", "nonce"],
  profile,
});

type Asking = Parameters<NonNullable<UserinfoEndpointHandler["request"]>>[0];

/** Some providers put the address into the ID token, others tell it only to who asks with the access token. */
async function askConnected({ tokens, client }: Asking): Promise<Claims> {
  const [, payload = ""] = (tokens.id_token ?? "").split(".");
  const claims: Claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  const endpoint = client.issuer.metadata.userinfo_endpoint;
  if (claims.email !== undefined || !endpoint || !tokens.access_token) return claims;
  const more = await client.userinfo<Claims>(tokens.access_token);
  if (more.sub !== claims.sub) throw new Error("The provider spoke of somebody else.");
  return { ...claims, ...more };
}

const github = (clientId: string, clientSecret: string): Provider => ({
  id: "github",
  name: "GitHub",
  type: "oauth",
  issuer: "https://github.com/login/oauth",
  authorization: {
    url: "https://github.com/login/oauth/authorize",
    params: { scope: "read:user user:email" },
  },
  token: "https://github.com/login/oauth/access_token",
  userinfo: { request: ({ tokens }) => askGithub(tokens) },
  checks: ["pkce", "state"],
  clientId,
  clientSecret,
  profile,
});

/** Its profile does not say which address it has confirmed; its list of addresses does. */
async function askGithub({ access_token: token }: TokenSet): Promise<Claims> {
  const ask = async (path: string) => {
    const answer = await fetch(`https://api.github.com${path}`, {
      headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
    });
    if (!answer.ok) throw new Error(`GitHub answered ${answer.status}.`);
    return answer.json();
  };
  const [user, emails] = await Promise.all([ask("/user"), ask("/user/emails")]);
  const list: { email: string; primary: boolean; verified: boolean }[] = emails;
  const own = list.find((one) => one.primary && one.verified);
  return { ...user, email: own?.email, email_verified: own !== undefined };
}

/** The ways to sign in beside the password, as far as the environment switches them on. */
export function providers(): Provider[] {
  const env = environment();
  const on: Provider[] = [];
  if (env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET) {
    const [clientId, clientSecret] = [env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET];
    const issuer = "https://accounts.google.com";
    on.push(openIdConnect({ id: "google", name: "Google", issuer, clientId, clientSecret }));
  }
  if (env.GITHUB_CLIENT_ID && env.GITHUB_CLIENT_SECRET) {
    on.push(github(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET));
  }
  if (env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET) {
    const [clientId, clientSecret] = [env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET];
    const [name, issuer] = [env.OIDC_NAME, env.OIDC_ISSUER];
    on.push(openIdConnect({ id: "oidc", name, issuer, clientId, clientSecret }));
  }
  return on;
}

export const providerNames = () => providers().map(({ id, name }) => ({ id, name }));
