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
