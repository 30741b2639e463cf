import type { Element, ElementContent, Root } from "hast";
import { findAddresses } from "./addresses.ts";
import { element, text } from "./hast.ts";

/** Plain text as people typed it: paragraphs by blank line, every line kept, indentation harmless. */
export function fromText(source: string): Root {
  return { type: "root", children: splitParagraphs(source).map(paragraph) };
}

/** The lines of each paragraph, without the white space around them. */
export function splitParagraphs(source: string): string[][] {
  const paragraphs: string[][] = [];
  let lines: string[] = [];
  for (const line of source.split("\n")) {
    const trimmed = line.trim();
    if (trimmed !== "") lines.push(trimmed);
    else if (lines.length > 0) {
      paragraphs.push(lines);
      lines = [];
    }
  }
  if (lines.length > 0) paragraphs.push(lines);
  return paragraphs;
}

function paragraph(lines: string[]): Element {
  const children = lines.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [element("br"), text("\n")] : []),
    ...findAddresses(line).map((piece) =>
      piece.href ? element("a", { href: piece.href }, [text(piece.text)]) : text(piece.text),
    ),
  ]);
  return element("p", {}, children);
}
