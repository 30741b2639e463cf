/** A mail in words. Paragraphs stand apart by an empty line; a line that is an address alone becomes a link. */
export type MailWords = { subject: string; text: string };

/**
 * A paragraph that leads somewhere: what it is, and under it the address. The HTML part makes one link of both.
 * `letter(["Somebody answered.", leadsTo("Read the answer", url)])`.
 */
export const leadsTo = (label: string, address: string): string => `${label}:\n${address}`;

export const letter = (paragraphs: readonly string[]): string => `${paragraphs.join("\n\n")}\n`;

/** Minutes as people say them. */
export function lifetime(minutes: number): string {
  const [count, unit] = minutes < 120 ? [minutes, "minute"] : [Math.round(minutes / 60), "hour"];
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

const PLACEHOLDER = /\{([a-z]+)\}/g;

/** The names in braces that stand in a text. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name)),
];

type Facts = Readonly<Record<string, string | null>>;

/** A text with what it is told; a paragraph about something that is not said is left out. */
export function filled({ subject, text }: MailWords, facts: Facts): MailWords {
  const fill = (part: string) => part.replace(PLACEHOLDER, (mark, name) => facts[name] ?? mark);
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .filter((paragraph) => placeholdersIn(paragraph).every((name) => facts[name] !== null));
  return { subject: fill(subject), text: letter(paragraphs.map(fill)) };
}

/** The same for whoever asks for what was written: it stands under the first sentence. */
export function quoting(text: string, quoted: { title: string; excerpt: string | null }): string {
  const [sentence = "", ...rest] = text.trimEnd().split("\n\n");
  return letter([sentence, quoted.title, ...(quoted.excerpt ? [quoted.excerpt] : []), ...rest]);
}
