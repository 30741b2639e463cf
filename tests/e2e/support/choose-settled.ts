import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Chosen once in a run: whoever is started from here inherits where it is, and it ends with who chose. */
export function chooseSettled(): void {
  if (process.env.E2E_SETTLED) return;
  const folder = mkdtempSync(join(tmpdir(), "askwell-settled-"));
  // PostgreSQL passes through here, and not as root.
  chmodSync(folder, 0o711);
  process.env.E2E_SETTLED = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}
