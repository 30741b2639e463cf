import {
  type Argon2Parameters,
  argon2,
  createHash,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { compare } from "bcryptjs";

/** What OWASP advises for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** What is kept of a password. Both are missing where a member signs in by other ways only. */
export type Credential = { passwordHash: string | null; passwordScheme: string };

/** The same letters count as the same, however a keyboard composes them. */
const composed = (text: string) => Buffer.from(text.normalize("NFKC"));

export async function hashPassword(text: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const key = await derive({ message: composed(text), nonce, tagLength: KEY_BYTES, ...cost });
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encoded(nonce)}$${encoded(key)}`;
}

/** Takes its time also where there is nothing to compare with, so that the time tells nothing. */
export async function verifyPassword(text: string, kept: Credential | undefined): Promise<boolean> {
  const hash = kept?.passwordHash ?? undefined;
  if (hash === undefined) return nothingToCompare(text);
  switch (kept?.passwordScheme) {
    case "argon2id":
      return verifyArgon2id(text, hash);
    case "bcrypt":
      return compare(text, hash);
    case "q2a-sha1":
      await nothingToCompare(text);
      return verifyQ2aSha1(text, hash);
    default:
      return nothingToCompare(text);
  }
}

/** Was it hashed as an older site did, or with a cost that is no longer ours? */
export const isOutdated = ({ passwordHash, passwordScheme }: Credential): boolean =>
  passwordScheme !== "argon2id" ||
  !passwordHash?.includes(`$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`);

const shape =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([\w+/]{11,86})\$([\w+/]{22,86})$/;

async function verifyArgon2id(text: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = "", key = ""] = shape.exec(hash) ?? [];
  if (memory === undefined) return nothingToCompare(text);
  const wanted = Buffer.from(key, "base64");
  const found = await derive({
    message: composed(text),
    nonce: Buffer.from(salt, "base64"),
    tagLength: wanted.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(found, wanted);
}

/** Question2Answer before 1.8: SHA-1 of the password between the halves of its salt, kept as `salt:hex`. */
function verifyQ2aSha1(text: string, hash: string): boolean {
  const [, salt = "", hex] = /^(.{8,64}):([0-9a-f]{40})$/i.exec(hash) ?? [];
  if (hex === undefined) return false;
  const found = createHash("sha1")
    .update(`${salt.slice(0, 8)}${text}${salt.slice(8)}`)
    .digest();
  return timingSafeEqual(found, Buffer.from(hex, "hex"));
}

async function nothingToCompare(text: string): Promise<false> {
  await hashPassword(text);
  return false;
}

const derive = (parameters: Argon2Parameters): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2("argon2id", parameters, (error, key) => (error ? reject(error) : resolve(key)));
  });

const encoded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
