type OlderNewerProps = {
  label: string;
  /** Where the pages before and after this one are, if there are any. */
  newer: string | null;
  older: string | null;
};

/** The way through a list that is read by key: it has no numbers of pages. */
export function OlderNewer({ label, newer, older }: OlderNewerProps) {
  if (newer === null && older === null) return null;
  return (
    <nav aria-label={label} className="pages mt-8">
      {newer !== null && (
        <a href={newer} rel="prev">
          Newer
        </a>
      )}
      {older !== null && (
        <a href={older} rel="next">
          Older
        </a>
      )}
    </nav>
  );
}
