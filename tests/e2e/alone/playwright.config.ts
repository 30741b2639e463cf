import { defineConfig } from "@playwright/test";
import { chooseSettled } from "../support/choose-settled.ts";

chooseSettled();

/** What is measured against the clock: one after the other, and beside nothing else. */
const timed = ["two-processes", "web-concurrency", "in-front"].map((name) => `**/${name}.spec.ts`);

/** Tests that start, starve and kill sites of their own, beside no more than one other. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../../test-results-alone",
  forbidOnly: true,
  globalSetup: "../support/settle.ts",
  workers: 2,
  // Only what hangs is to be cut off: a busy machine may take several times as long as a quiet one.
  timeout: 180_000,
  projects: [
    { name: "two at once", testIgnore: timed },
    ...timed.map((testMatch, at) => ({
      name: testMatch,
      testMatch,
      dependencies: [timed[at - 1] ?? "two at once"],
    })),
  ],
});
