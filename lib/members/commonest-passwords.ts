let known: Promise<ReadonlySet<string>> | undefined;

/** The list is long and seldom asked for: it is loaded at the first question, and only on the server. */
async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

/** Is it one of those that are tried first wherever somebody guesses? Capitals make no difference. */
export async function isCommon(password: string): Promise<boolean> {
  known ??= load();
  return (await known).has(password.normalize("NFKC").toLowerCase());
}
