import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe makes of a page, or of a part of it. No page of ours has frames, and what is well needs no list of the
 * places where it is: looking for both took three times as long as looking at the page.
 */
export function inspect(page: Page, within?: string) {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] });
  return (within === undefined ? axe : axe.include(within)).analyze();
}

/** What stands in somebody's way on this page, as it is now; empty when everybody can use it. */
export async function obstaclesOn(page: Page, within?: string): Promise<string[]> {
  const { violations } = await inspect(page, within);
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
}
