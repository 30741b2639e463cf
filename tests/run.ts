import { rmSync } from "node:fs";
import { chooseSettled } from "./e2e/support/choose-settled.ts";
import { allSteps, checkSteps, type Step } from "./support/steps.ts";

/** `check` is the quick part, `all` everything that must hold. The last line counts. */
const which = process.argv[2] ?? "all";
const results = "test-results";

rmSync(results, { recursive: true, force: true });
chooseSettled();
const counted = { passed: 0, failed: 0 };
const named: string[] = [];

async function run(step: Step): Promise<void> {
  process.stdout.write(`\n── ${step.name}\n`);
  const { passed, failed, named: ones = [] } = await step.run(results);
  if (failed > 0) named.push(step.name, ...ones.map((one) => `  ${one}`));
  counted.passed += passed;
  counted.failed += failed;
}

for (const row of which === "check" ? checkSteps : allSteps) await Promise.all(row.map(run));
// Said once more where it is found: an hour's output ends here.
if (named.length > 0) process.stdout.write(`\nWhat failed:\n${named.join("\n")}\n`);
process.stdout.write(`\n${counted.passed} passed, ${counted.failed} failed\n`);
process.exitCode = counted.failed === 0 ? 0 : 1;
