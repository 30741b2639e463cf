import { rmSync } from "node:fs";
import { browserSteps, checkSteps, siteSteps } from "./support/steps.ts";

/** `check` is the quick part, `all` everything that must hold. The last line counts. */
const which = process.argv[2] ?? "all";
const steps = which === "check" ? checkSteps : [...checkSteps, ...siteSteps, ...browserSteps];
const results = "test-results";

rmSync(results, { recursive: true, force: true });
const counted = { passed: 0, failed: 0 };
const named: string[] = [];
for (const step of steps) {
  process.stdout.write(`\n── ${step.name}\n`);
  const { passed, failed, named: ones = [] } = await step.run(results);
  if (failed > 0) named.push(step.name, ...ones.map((one) => `  ${one}`));
  counted.passed += passed;
  counted.failed += failed;
}
// Said once more where it is found: an hour's output ends here.
if (named.length > 0) process.stdout.write(`\nWhat failed:\n${named.join("\n")}\n`);
process.stdout.write(`\n${counted.passed} passed, ${counted.failed} failed\n`);
process.exitCode = counted.failed === 0 ? 0 : 1;
