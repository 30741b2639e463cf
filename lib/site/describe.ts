import { inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { settings } from "#db/schema/site.ts";
import { command, onNothing } from "#lib/command.ts";
import { rendered } from "#lib/posts/rendered.ts";
import { DescribeSite } from "./input.ts";

/** The settings that these words are kept under. */
export const siteSettings = {
  name: "site.name",
  welcome: "site.welcome",
  rules: "site.rules",
  language: "site.language",
  contact: "site.contact",
} as const;

/** The rules are kept as they were written and as they are shown. */
export type SiteRules = { source: string; html: string };

export const describe = command({
  input: DescribeSite,
  may: "site.describe",
  on: onNothing,
  does: async ({ tx, who, input }) => {
    const { source, html } = await rendered(input.rules, "rules");
    const rules: SiteRules = { source, html };
    const changedById = who.kind === "member" ? who.id : null;
    const before = await lockWords(tx);
    const values = [
      { name: siteSettings.name, value: input.name, changedById },
      { name: siteSettings.rules, value: rules, changedById },
      { name: siteSettings.welcome, value: input.welcome, changedById },
      { name: siteSettings.language, value: input.language, changedById },
      { name: siteSettings.contact, value: input.contact, changedById },
    ];
    await tx
      .insert(settings)
      .values(values)
      .onConflictDoUpdate({
        target: settings.name,
        set: {
          value: sql`excluded.value`,
          changedAt: sql`now()`,
          changedById: sql`excluded.changed_by_id`,
        },
      });
    return { event: { name: "site.described" }, change: { before, after: input } };
  },
});

async function lockWords(tx: Database): Promise<Record<string, unknown>> {
  const rows = await tx
    .select({ name: settings.name, value: settings.value })
    .from(settings)
    .where(inArray(settings.name, Object.values(siteSettings)))
    .for("update");
  return Object.fromEntries(
    rows.map(({ name, value }) => [
      name.replace("site.", ""),
      name === siteSettings.rules ? (value as SiteRules).source : value,
    ]),
  );
}
