/** How to reach those who run the site: an e-mail address, or a page. */
export function Contact({ at }: { at: string }) {
  const href = at.startsWith("https://") ? at : `mailto:${at}`;
  return (
    <p>
      {"To reach those who run this site, write to "}
      <a href={href} className="break-words">
        <bdi>{at}</bdi>
      </a>
      .
    </p>
  );
}
