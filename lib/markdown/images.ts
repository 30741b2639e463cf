import type { Element, ElementContent } from "hast";
import { readAddress } from "./addresses.ts";
import { element, text } from "./hast.ts";

/**
 * An image of another site would tell that site who reads here, so its words stand in its place:
 * as a link where the reader can go and look, as plain words everywhere else.
 */
export function wordsForImage(image: Element, insideLink: boolean): ElementContent[] {
  const alt = String(image.properties.alt ?? "").trim();
  const address = readAddress(String(image.properties.src ?? ""));
  const host = address?.href.startsWith("http") ? URL.parse(address.href)?.host : undefined;
  if (!address || !host) return alt ? [text(alt)] : [];
  const words = text(alt || `image on ${host}`);
  return insideLink ? [words] : [element("a", { href: address.href }, [words])];
}
