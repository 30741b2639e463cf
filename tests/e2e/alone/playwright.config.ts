import { defineConfig } from "@playwright/test";

/** Tests that start, starve and kill sites of their own, one after the other and beside nothing else. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../../test-results-alone",
  forbidOnly: true,
  workers: 1,
  // Only what hangs is to be cut off: a busy machine may take several times as long as a quiet one.
  timeout: 180_000,
});
