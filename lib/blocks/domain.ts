import { domainToASCII } from "node:url";

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;
const LONGEST = 253;

/** The domain of addresses, as somebody writes it: `example.org`, `@example.org`, or a whole address. */
export function parseDomain(typed: string): string | undefined {
  const text = typed.trim();
  const domain = domainToASCII(text.slice(text.lastIndexOf("@") + 1).replace(/\.$/, ""));
  const labels = domain.split(".");
  const fits = labels.length > 1 && domain.length <= LONGEST;
  return fits && labels.every((label) => LABEL.test(label)) ? domain : undefined;
}

/** A domain and all that it stands under, but for the last: `a.b.org` and `b.org`. */
export function domainsOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join("."));
}
