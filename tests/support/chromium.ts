import { existsSync } from "node:fs";

/** Debian's, the lightest first: the shell without windows does the same for less than half of the work. */
const debians = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** Undefined where Playwright's own browser is to be taken. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH || debians.find((path) => existsSync(path));
}

export function chromiumOptions() {
  const executablePath = chromiumPath();
  return {
    ...(executablePath && { executablePath }),
    chromiumSandbox: false,
    args: ["--disable-dev-shm-usage"],
  };
}
