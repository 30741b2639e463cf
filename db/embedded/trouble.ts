/** Why the embedded database cannot run: one sentence for the operator. */
export class EmbeddedDatabaseError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "EmbeddedDatabaseError";
  }
}

const FOLDER_TROUBLE: Readonly<Record<string, (folder: string) => string>> = {
  EACCES: (folder) => `The data folder ${folder} cannot be written to by this user.`,
  EPERM: (folder) => `The data folder ${folder} cannot be written to by this user.`,
  EROFS: (folder) => `The data folder ${folder} is on a read-only disk.`,
  ENOSPC: (folder) => `The disk that holds the data folder ${folder} is full.`,
  EDQUOT: (folder) => `The disk quota for the data folder ${folder} is used up.`,
  ENOTDIR: (folder) => `The data folder ${folder} is not a folder.`,
  EEXIST: (folder) => `The data folder ${folder} is not a folder.`,
  ENOENT: (folder) => `The data folder ${folder} cannot be made there.`,
};

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Turns a failure of the file system into a sentence; anything else stays what it is. */
export function folderTrouble(error: unknown, folder: string): unknown {
  const sentence = FOLDER_TROUBLE[errorCode(error)];
  return sentence ? new EmbeddedDatabaseError(sentence(folder), { cause: error }) : error;
}
