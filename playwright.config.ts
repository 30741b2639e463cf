import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { chooseSettled } from "./tests/e2e/support/choose-settled.ts";
import { freePort } from "./tests/e2e/support/port.ts";
import { chromiumOptions } from "./tests/support/chromium.ts";

// Chosen once: the workers, who read this file again, inherit it.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), "askwell-e2e-"));
chooseSettled();
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

/** What machines read and what comes over the wire; some set their own widths. */
const sameOnPhones = [
  "account",
  "acts",
  "administering",
  "answering",
  "canary",
  "conduct",
  "editing",
  "every-page",
  "face",
  "fitted",
  "hidden",
  "hostile",
  "html",
  "indexing",
  "keyboard",
  "lost",
  "machines",
  "moderating",
  "notices",
  "open-log",
  "own-words",
  "policy",
  "privacy",
  "proof",
  "reporting",
  "signing-in",
  "states",
  "theme",
  "weight",
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: "tests/e2e",
  testIgnore: "**/alone/**",
  outputDir: "test-results",
  forbidOnly: true,
  globalSetup: "./tests/e2e/support/let-through.ts",
  fullyParallel: true,
  workers: 2,
  // Only what hangs is to be cut off: a busy machine may take several times as long as a quiet one.
  timeout: 180_000,
  webServer: {
    command: `exec "${process.execPath}" tests/e2e/support/serve.ts`,
    url: `${baseURL}/healthz`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
  },
  use: { baseURL, locale: "en-GB", timezoneId: "UTC", launchOptions: chromiumOptions() },
  projects: [
    {
      name: "desktop",
      testIgnore: ["**/alone/**", "**/no-js/**"],
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: "phone",
      testIgnore: ["**/alone/**", "**/no-js/**", ...sameOnPhones],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: "no-js",
      testMatch: "**/no-js/**",
      use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    },
  ],
});
