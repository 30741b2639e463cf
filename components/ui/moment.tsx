import { dateInWords, exactTime } from "#lib/words/dates.ts";

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
