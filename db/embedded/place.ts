import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Account, canReach, chooseAccount } from "./account.ts";
import { EmbeddedDatabaseError, folderTrouble } from "./trouble.ts";

/*
 * PostgreSQL refuses to run as root. Started by root, it runs as another user, who may be unable to
 * reach a checkout below a 0700 home. Then its programs are copied to ELSEWHERE and its data live
 * there too, in a folder of a random name to which DATA_DIR/elsewhere is a link. Removing DATA_DIR
 * so means a fresh start, as everywhere else, and /var/lib survives a reboot where a temporary folder
 * would not.
 */
export const ELSEWHERE = "/var/lib/askwell";

/** Step by step: Node's own `recursive` never returns below a folder such as /proc. */
function makeWithParents(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) makeWithParents(parent);
  mkdirSync(folder);
}

export function makeDataFolder(folder: string): void {
  try {
    if (existsSync(folder)) {
      if (!statSync(folder).isDirectory()) {
        throw new EmbeddedDatabaseError(`The data folder ${folder} is not a folder.`);
      }
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
      return;
    }
    makeWithParents(folder);
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

const CLUSTER = "postgres";

function linked(folder: string): string | null {
  const link = join(folder, "elsewhere");
  if (!lstatSync(link, { throwIfNoEntry: false })) return null;
  if (existsSync(link)) return realpathSync(link);
  throw new EmbeddedDatabaseError(
    `The database of ${folder} lay in ${readlinkSync(link)}, which is gone.`,
  );
}

/** Where the cluster lies or is to be made, and whom it belongs to. */
export function choosePlace(folder: string): { cluster: string; account: Account } {
  const home = linked(folder) ?? realpathSync(folder);
  const cluster = join(home, CLUSTER);
  const account = chooseAccount(cluster);
  if (letPass(home, account)) return { cluster, account };
  if (existsSync(cluster)) {
    throw new EmbeddedDatabaseError(
      `The database in ${cluster} runs as ${account?.name}, who can no longer reach that folder.`,
    );
  }
  const place = makeElsewhere(account, folder);
  symlinkSync(place, join(folder, "elsewhere"));
  return { cluster: join(place, CLUSTER), account };
}
