import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { chromiumPath } from "./chromium.ts";

type Runs = (program: string, args: string[], env?: Record<string, string>) => Promise<boolean>;

const isThere = () => existsSync(chromiumPath() ?? chromium.executablePath());
const isLight = () => chromiumPath()?.endsWith("-headless-shell") || process.env.CHROMIUM_PATH;

/** Debian's package where we may install it, the light one if there is one, else Playwright's. */
export async function findOrInstallChromium(runs: Runs): Promise<boolean> {
  if (!isLight() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await installDebians(runs);
  }
  if (!isThere()) await runs("playwright", ["install", "chromium"]);
  return isThere();
}

async function installDebians(runs: Runs): Promise<void> {
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  const install = (name: string) =>
    runs("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], quietly);
  await runs("apt-get", ["update", "-q"], quietly);
  // Older releases have no package of the shell by itself.
  if (!(await install("chromium-headless-shell")) && !isThere()) await install("chromium");
}
