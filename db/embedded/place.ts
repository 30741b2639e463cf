import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Account, canReach } from "./account.ts";
import { EmbeddedDatabaseError, folderTrouble } from "./trouble.ts";

/*
 * PostgreSQL refuses to run as root. Started by root, it runs as another user, who may be unable to
 * reach a checkout below a 0700 home. Then its programs are copied to ELSEWHERE and its data live
 * there too, in a folder of a random name: DATA_DIR/postgres becomes a link to it. Removing DATA_DIR
 * so means a fresh start, as everywhere else, and /var/lib survives a reboot where a temporary folder
 * would not.
 */
export const ELSEWHERE = "/var/lib/askwell";

export function makeDataFolder(folder: string): void {
  try {
    if (existsSync(folder)) {
      if (!statSync(folder).isDirectory()) {
        throw new EmbeddedDatabaseError(`The data folder ${folder} is not a folder.`);
      }
      return;
    }
    mkdirSync(folder, { recursive: true });
    if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  } catch (error) {
    throw folderTrouble(error, folder);
  }
}

/** The right to pass through, not to look inside: what is secret in there has its own mode 0600. */
function letPass(folder: string, account: Account): boolean {
  if (canReach(account, folder)) return true;
  if (!canReach(account, dirname(folder))) return false;
  const { mode, uid } = statSync(folder);
  if (uid !== 0) return false;
  chmodSync(folder, mode | 0o011);
  return canReach(account, folder);
}

function makeElsewhere(account: Account, folder: string): string {
  try {
    mkdirSync(ELSEWHERE, { recursive: true });
    chmodSync(ELSEWHERE, 0o755);
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `The database runs as ${account?.name} and can reach neither ${folder} nor ${ELSEWHERE}: set DATA_DIR to a folder that it can reach.`,
      { cause: error },
    );
  }
  const place = join(ELSEWHERE, randomBytes(8).toString("hex"));
  mkdirSync(place);
  chmodSync(place, 0o711);
  return place;
}

/** The folder in which the cluster's folder lies or is to be made. */
export function chooseHome(folder: string, account: Account): string {
  const link = join(folder, "elsewhere");
  if (lstatSync(link, { throwIfNoEntry: false })) return realpathSync(link);
  const real = realpathSync(folder);
  if (letPass(real, account)) return real;
  const place = makeElsewhere(account, folder);
  symlinkSync(place, link);
  return place;
}
