/** What the database says of a row that it does not take; the rest is about the database itself, or about us. */
const OF_A_ROW = /^(21|22|23|40|44|54|P0)...$/;

/** Why the database refused what it was given; undefined when something else went wrong. */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const { code, message } = error;
  return typeof code === "string" && OF_A_ROW.test(code) ? message : undefined;
}

/** Takes all at once; where the database refuses one of them, halves and halves again, until that one is alone. */
export async function takeInHalves<T>(
  items: T[],
  take: (items: T[]) => Promise<void>,
  leaveOut: (item: T, why: string) => void,
): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  try {
    await take(items);
  } catch (error) {
    const why = refusalOf(error);
    if (why === undefined) throw error;
    if (items.length === 1) return leaveOut(first, `the database refused it: ${why}`);
    const half = Math.ceil(items.length / 2);
    await takeInHalves(items.slice(0, half), take, leaveOut);
    await takeInHalves(items.slice(half), take, leaveOut);
  }
}
