import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

export const client = { id: "askwell", secret: "onlyTheTwoKnowThis" };

type Claims = Record<string, unknown>;
type Granted = { nonce: string | null; challenge: string | null; back: string | null };

export type Provider = {
  issuer: string;
  /** Who is at the keyboard there, as the ID token says it. */
  claims: Claims;
  /** What is said only to who asks with the access token. */
  more: Claims;
  /** A key that it does not publish signs instead of its own. */
  forges: boolean;
  close(): Promise<void>;
};

const keyPair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const own = keyPair();
const strange = keyPair();
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signed(claims: Claims, key: KeyObject): string {
  const said = `${encoded({ alg: "RS256", kid: "own", typ: "JWT" })}.${encoded(claims)}`;
  return `${said}.${sign("RSA-SHA256", Buffer.from(said), key).toString("base64url")}`;
}

const hash = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");

/** A small real OpenID provider on a port of this machine: whoever comes is signed in there already. */
export async function openProvider(): Promise<Provider> {
  const granted = new Map<string, Granted>();
  const server = createServer((request, response) => {
    hear(opened, granted, request, response).catch((error) => response.destroy(error));
  });
  const opened: Provider = {
    issuer: "",
    claims: {},
    more: {},
    forges: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  opened.issuer = `http://127.0.0.1:${address.port}`;
  return opened;
}

type Grants = Map<string, Granted>;

async function hear(
  provider: Provider,
  grants: Grants,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", provider.issuer);
  const says = (value: unknown, status = 200) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  if (url.pathname === "/.well-known/openid-configuration") says(discovery(provider.issuer));
  else if (url.pathname === "/jwks") says({ keys: [published()] });
  else if (url.pathname === "/authorize") {
    response.writeHead(302, { location: authorize(grants, url.searchParams) }).end();
  } else if (url.pathname === "/token") {
    const tokens = exchange(provider, grants, request, new URLSearchParams(await text(request)));
    says(tokens ?? { error: "invalid_grant" }, tokens ? 200 : 400);
  } else if (url.pathname === "/userinfo" && request.headers.authorization === "Bearer open") {
    says({ sub: provider.claims.sub, ...provider.more });
  } else says({ error: "not here" }, 404);
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
});

const published = () => ({
  ...own.publicKey.export({ format: "jwk" }),
  kid: "own",
  alg: "RS256",
  use: "sig",
});

function authorize(grants: Grants, asked: URLSearchParams): string {
  const code = randomBytes(16).toString("hex");
  const back = asked.get("redirect_uri");
  grants.set(code, { nonce: asked.get("nonce"), challenge: asked.get("code_challenge"), back });
  const way = new URLSearchParams({ code, state: asked.get("state") ?? "" });
  return `${back}?${way}`;
}

/** A code is good once, for whoever knows the secret and began this sign-in. */
function exchange(
  provider: Provider,
  grants: Grants,
  request: IncomingMessage,
  given: URLSearchParams,
): Claims | undefined {
  const code = given.get("code") ?? "";
  const grant = grants.get(code);
  grants.delete(code);
  const secret = Buffer.from(`${client.id}:${client.secret}`).toString("base64");
  const known = request.headers.authorization === `Basic ${secret}`;
  const same = grant?.challenge === hash(given.get("code_verifier") ?? "");
  if (!grant || !known || !same || grant.back !== given.get("redirect_uri")) return undefined;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: provider.issuer,
    aud: client.id,
    iat: now,
    exp: now + 60,
    nonce: grant.nonce,
    ...provider.claims,
  };
  const key = provider.forges ? strange.privateKey : own.privateKey;
  return { access_token: "open", token_type: "Bearer", id_token: signed(claims, key) };
}
