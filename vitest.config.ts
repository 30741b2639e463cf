import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    globalSetup: "tests/support/postgres.ts",
    setupFiles: "tests/support/seed.ts",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
