import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";

/** Everything that is wrong with the environment, each line a sentence for the operator. */
export class EnvironmentError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "EnvironmentError";
    this.problems = problems;
  }
}

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

function wholeNumber(least: number, most: number, fallback: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
    .default(fallback);
}

function address(protocols: readonly string[], example: string) {
  return z.string().refine((value) => {
    const url = URL.parse(value);
    return url !== null && protocols.includes(url.protocol);
  }, `must be an address such as ${example}`);
}

const isWeb = (value: string) => /^https?:$/.test(URL.parse(value)?.protocol ?? "");

const purgeAddresses = z
  .string()
  .transform((value) => value.split(/\s+/))
  .refine(
    (all) => all.every(isWeb),
    "must be addresses such as http://127.0.0.1:6082, with spaces between them",
  );

const siteUrl = address(["http:", "https:"], "https://forum.example.org").refine((value) => {
  const url = URL.parse(value);
  return url === null || (url.pathname === "/" && url.search === "" && url.hash === "");
}, "must be the bare address of the site, without a path");

const SECRET_BYTES = 32;
const isLong = (secret: string) => Buffer.byteLength(secret) >= SECRET_BYTES;

const variables = z.object({
  PORT: wholeNumber(1, 65_535, 3000),
  SITE_URL: siteUrl.transform((value) => new URL(value).origin).optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: address(
    ["postgres:", "postgresql:"],
    "postgresql://askwell:password@localhost:5432/askwell",
  ).optional(),
  DATABASE_REPLICA_URL: address(
    ["postgres:", "postgresql:"],
    "postgresql://askwell:password@replica:5432/askwell",
  ).optional(),
  AUTH_SECRET: z.string().refine(isLong, `must be at least ${SECRET_BYTES} bytes long`).optional(),
  SMTP_URL: address(["smtp:", "smtps:"], "smtp://user:password@mail.example.org:587").optional(),
  MAIL_FROM: z.email("must be an e-mail address").optional(),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 16, 0),
  PURGE_URL: purgeAddresses.optional(),
  METRICS_TOKEN: z.string().min(16, "must be at least 16 characters long").optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  OIDC_ISSUER: address(["https:", "http:"], "https://login.example.org").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(40, "must be at most 40 characters long").default("Single sign-on"),
  SECURITY_CONTACT: address(["mailto:", "https:"], "mailto:security@example.org")
    .transform((value) => new URL(value).href)
    .optional(),
  DEMO: z.enum(["on", "off"], "must be on or off").default("on"),
  JOBS: z.enum(["on", "off"], "must be on or off").default("on"),
  WEB_CONCURRENCY: wholeNumber(1, 64, 1),
  FRONT_CACHE_MB: wholeNumber(0, 65_536, 128),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("warn"),
  NODE_ENV: z
    .enum(["production", "development", "test"], "must be production, development or test")
    .default("production"),
});

export type Environment = Readonly<
  Omit<z.output<typeof variables>, "SITE_URL"> & { SITE_URL: string }
>;

export const variableNames = Object.keys(variables.shape);

/** Given together, each switches a way to sign in on. */
const together = [
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

const halfGiven = (source: NodeJS.ProcessEnv): string[] =>
  together.flatMap((names) => {
    const missing = names.filter((name) => !source[name]?.trim());
    if (missing.length === 0 || missing.length === names.length) return [];
    return missing.map((name) => `${name} is missing: it goes together with ${names.join(", ")}.`);
  });

const MISSING_SECRET = `AUTH_SECRET is missing: with DATABASE_URL set it must be given, at least ${SECRET_BYTES} bytes long.`;

/** `secret: "optional"` is for work that signs nobody in, such as a migration or an import. */
export function readEnvironment(
  source: NodeJS.ProcessEnv = process.env,
  options: { secret?: "required" | "optional" } = {},
): Environment {
  const given = variableNames.map((name) => [name, source[name]?.trim() || undefined]);
  const parsed = variables.safeParse(Object.fromEntries(given));
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  problems.push(...halfGiven(source));
  if (options.secret !== "optional" && source.DATABASE_URL?.trim() && !source.AUTH_SECRET?.trim()) {
    problems.push(MISSING_SECRET);
  }
  if (!parsed.success || problems.length > 0) throw new EnvironmentError([...new Set(problems)]);
  const { data } = parsed;
  return {
    ...data,
    DATA_DIR: resolve(data.DATA_DIR),
    SITE_URL: data.SITE_URL ?? `http://localhost:${data.PORT}`,
  };
}

let known: Environment | undefined;

/** The environment of this process, parsed at the first question. */
export function environment(): Environment {
  known ??= readEnvironment(process.env, { secret: "optional" });
  return known;
}

/** What the start found out (the embedded database, the secret), said to the whole process. */
export function publishEnvironment(values: Readonly<Record<string, string>>): void {
  Object.assign(process.env, values);
  known = undefined;
}

/** The checkout's own .env and data folder, wherever the process was started: cron begins at home. */
export function settleEnvironment(checkout: string, source = process.env): void {
  const file = join(checkout, ".env");
  const told = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  Object.assign(source, { ...told, ...source });
  source.DATA_DIR = resolve(checkout, source.DATA_DIR?.trim() || ".data");
}

/** The secret that signs sessions: given, or made once and kept beside the embedded database. */
export function authSecret(from: Environment = environment()): string {
  if (from.AUTH_SECRET) return from.AUTH_SECRET;
  if (from.DATABASE_URL) throw new EnvironmentError([MISSING_SECRET]);
  const file = join(from.DATA_DIR, "auth-secret");
  mkdirSync(from.DATA_DIR, { recursive: true });
  if (!existsSync(file)) makeSecret(file);
  const secret = readFileSync(file, "utf8").trim();
  if (isLong(secret)) return secret;
  throw new EnvironmentError([
    `The secret in ${file} was cut off: put it back from a backup. Without one remove the file, and a new secret is made, which signs everybody out.`,
  ]);
}

/** Whole or not there, and the same for all who start at once: a link is never made over another. */
function makeSecret(file: string): void {
  const making = `${file}.${process.pid}`;
  const secret = `${randomBytes(48).toString("base64url")}\n`;
  writeFileSync(making, secret, { mode: 0o600, flush: true });
  try {
    linkSync(making, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(making, { force: true });
  }
}
