import type { Thing, WithContext } from "schema-dts";

/** A block of structured data. `<` is escaped, so that no text can end the block. */
export function JsonLd({ data }: { data: WithContext<Thing> }) {
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is JSON whose "<" are escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
