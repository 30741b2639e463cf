import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const standards = "wcag2a wcag2aa wcag21a wcag21aa wcag22a wcag22aa best-practice".split(" ");

/** What stands in somebody's way on this page, as it is now; empty when everybody can use it. */
export async function obstaclesOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(standards)
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
}
