const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const spelled = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

const so = (count: number, one: string, many: string) =>
  count === 1 ? one : `${spelled[count] ?? count} ${many}`;

/** How long something has lasted, in words: "two minutes", "an hour", "40 days". */
export function ageInWords(milliseconds: number): string {
  if (milliseconds < MINUTE) return "less than a minute";
  if (milliseconds < HOUR) return so(Math.floor(milliseconds / MINUTE), "a minute", "minutes");
  if (milliseconds < DAY) return so(Math.floor(milliseconds / HOUR), "an hour", "hours");
  return so(Math.floor(milliseconds / DAY), "a day", "days");
}

/** How long ago something was: "two minutes ago". */
export const agoInWords = (milliseconds: number): string =>
  milliseconds < MINUTE ? "a moment ago" : `${ageInWords(milliseconds)} ago`;
