/** One kind of line end, and nothing that is no text: control characters, halves of characters. */
export function tidySource(source: string): string {
  return (
    source
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]|^\ufeff/g, "")
  );
}
