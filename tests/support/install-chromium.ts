import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { chromiumPath } from "./chromium.ts";

type Runs = (program: string, args: string[], env?: Record<string, string>) => Promise<boolean>;

const isThere = () => existsSync(chromiumPath() ?? chromium.executablePath());

/** The machine's own Chromium, else Debian's package where we may install it, else Playwright's. */
export async function findOrInstallChromium(runs: Runs): Promise<boolean> {
  if (isThere()) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const quietly = { DEBIAN_FRONTEND: "noninteractive" };
    await runs("apt-get", ["update", "-q"], quietly);
    await runs("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], quietly);
  }
  if (!isThere()) await runs("playwright", ["install", "chromium"]);
  return isThere();
}
