/** A header of a mail as it came over the wire, its folded lines laid together. */
export const header = (source: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*(?:\n[ \t].*)*)`, "im").exec(source)?.[1]?.replace(/\n/g, "").trim();

/** The parts of a mail by their types, decoded. */
export function partsOf(source: string): Record<string, string> {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1] ?? "none";
  const parts = source.split(`--${boundary}`).flatMap((part): [string, string][] => {
    const [head = "", ...body] = part.split("\n\n");
    const type = header(head.trimStart(), "Content-Type")?.split(";")[0];
    return type ? [[type, unquoted(body.join("\n\n"))]] : [];
  });
  return Object.fromEntries(parts);
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  ).toString("utf8");
