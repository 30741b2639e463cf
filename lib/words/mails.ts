/** A mail in words. Paragraphs stand apart by an empty line; a line that is an address alone becomes a link. */
export type MailWords = { subject: string; text: string };

/**
 * A paragraph that leads somewhere: what it is, and under it the address. The HTML part makes one link of both.
 * `letter(["Somebody answered.", leadsTo("Read the answer", url)])`.
 */
export const leadsTo = (label: string, address: string): string => `${label}:\n${address}`;

export const letter = (paragraphs: readonly string[]): string => `${paragraphs.join("\n\n")}\n`;
