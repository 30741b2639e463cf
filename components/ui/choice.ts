/** A switch as a list to choose from, saying which way it comes. */
export const switchOptions = (usual: boolean, words: { on: string; off: string }) => [
  { value: "on", label: usual ? `${words.on} (as it comes)` : words.on },
  { value: "off", label: usual ? words.off : `${words.off} (as it comes)` },
];

/** The same for a part of the site that may go as what is above it. */
export const ownOptions = (words: { on: string; off: string }) => [
  { value: "", label: "As above" },
  { value: "on", label: words.on },
  { value: "off", label: words.off },
];

export const switchValue = (said: boolean | null): string =>
  said === null ? "" : said ? "on" : "off";
