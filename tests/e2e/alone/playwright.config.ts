import { defineConfig } from "@playwright/test";

/** Tests that start, starve and kill sites of their own, one after the other and beside nothing else. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../../test-results-alone",
  forbidOnly: true,
  workers: 1,
  timeout: 60_000,
});
