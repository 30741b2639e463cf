import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

const full = new Intl.NumberFormat("en-GB");
const minus = "\u2212";

const oneDecimal = (n: number) => String(Math.floor(n * 10) / 10);

/** "987", "5.2k", "86.9k", "1.4m": rounded down, so that nobody is promised more than there is. */
export function compact(n: number): string {
  const size = Math.abs(n);
  const sign = n < 0 ? minus : "";
  if (size < 1_000) return `${sign}${size}`;
  if (size < 1_000_000) return `${sign}${oneDecimal(size / 1_000)}k`;
  return `${sign}${oneDecimal(size / 1_000_000)}m`;
}

export const grouped = (n: number) => full.format(n).replace("-", minus);

type CountProps = {
  of: number;
  /** The word for one, and for any other number of them. */
  one: string;
  many: string;
  /** Shows a plus before what is above zero: "+98 votes". */
  signed?: boolean;
};

/** A number with its word. A shortened number says its whole self to assistive technology. */
export function Count({ of, one, many, signed = false }: CountProps) {
  const word = of === 1 || of === -1 ? one : many;
  const sign = signed && of > 0 ? "+" : "";
  const short = `${sign}${compact(of)} ${word}`;
  if (Math.abs(of) < 1_000) return <span className="tabular-nums">{short}</span>;
  const whole = `${sign}${grouped(of)} ${word}`;
  return (
    <>
      <span className="tabular-nums" aria-hidden="true" title={whole}>
        {short}
      </span>
      <VisuallyHidden>{whole}</VisuallyHidden>
    </>
  );
}
