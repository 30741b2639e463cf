import type { Thing, WithContext } from "schema-dts";

/** A block of structured data. `<` is escaped, so that no text can end the block. */
export const jsonLd = (data: WithContext<Thing>): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, "\\u003c")}</script>`;
