import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    // What tests wait for is mostly the database, which has a core of its own.
    maxWorkers: 2,
    globalSetup: "tests/support/postgres.ts",
    setupFiles: "tests/support/seed.ts",
    // Only what hangs is to be cut off: a busy machine may take several times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
