import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pageKinds } from "./support/page-kinds.ts";

const standards = "wcag2a wcag2aa wcag21a wcag21aa wcag22a wcag22aa best-practice".split(" ");

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    for (const [kind, find] of pageKinds) {
      test(`everybody can use the page of kind "${kind}"`, async ({ page, request }) => {
        await page.goto(await find(request));
        const { violations, passes, inapplicable } = await new AxeBuilder({ page })
          .withTags(standards)
          .options({ rules: { "target-size": { enabled: true } } })
          .analyze();
        const faults = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
        expect(faults).toEqual([]);
        expect([...passes, ...inapplicable].map((rule) => rule.id)).toContain("target-size");
      });
    }
  });
}
