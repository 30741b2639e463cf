/** What somebody wrote, as `lib/markdown` rendered and cleaned it: the only HTML that comes from outside. */
export function Prose({ html }: { html: string }) {
  return (
    <div
      className="prose"
      dir="auto"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the one renderer before it is stored.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
