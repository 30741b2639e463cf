import { existsSync } from "node:fs";

const DEBIANS = "/usr/bin/chromium";

/** Undefined where Playwright's own browser is to be taken. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH || (existsSync(DEBIANS) ? DEBIANS : undefined);
}

export function chromiumOptions() {
  const executablePath = chromiumPath();
  return {
    ...(executablePath && { executablePath }),
    chromiumSandbox: false,
    args: ["--disable-dev-shm-usage"],
  };
}
