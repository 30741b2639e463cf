const dateFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const timeFormat = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "4 March 2023": pages are kept for a while, so "two hours ago" would soon be untrue. */
export const dateInWords = (at: Date) => dateFormat.format(at);
export const exactTime = (at: Date) => `${timeFormat.format(at)} UTC`;

type MomentProps = {
  at: Date;
  /** Words before the date that belong to the same link, e.g. "edited on ". */
  before?: string;
  /** Where the date leads: usually to the post's own address. */
  href?: string;
};

/** A date in words; its exact time shows on pointing, on keyboard focus and on touch. */
export function Moment({ at, before, href }: MomentProps) {
  const iso = at.toISOString();
  if (href) {
    return (
      <a className="moment" href={href} data-exact={exactTime(at)}>
        {before}
        <time dateTime={iso}>{dateInWords(at)}</time>
      </a>
    );
  }
  return (
    <>
      {before}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: focus is how a keyboard asks for the exact time. */}
      <time className="moment" dateTime={iso} data-exact={exactTime(at)} tabIndex={0}>
        {dateInWords(at)}
      </time>
    </>
  );
}
