import { defineConfig } from "vitest/config";

/** They put others in the place of modules, or read the environment before anybody else has. */
const apart = [
  "tests/app/{actions,guests,opening-notices,paces,signed-out}.test.ts",
  "tests/app/_shell/{outside-refused,reads}.test.ts",
  "tests/lib/guests/confirm.test.ts",
  "tests/lib/mail/unsubscribe.test.ts",
  "tests/server/front/proxies.test.ts",
];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    // What tests wait for is mostly the database, which has a core of its own.
    maxWorkers: 2,
    globalSetup: "tests/support/postgres.ts",
    setupFiles: "tests/support/seed.ts",
    // Only what hangs is to be cut off: a busy machine may take several times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", ...apart],
          // Each file would load the same few hundred modules again: a third of all the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: "apart", include: apart } },
    ],
  },
});
