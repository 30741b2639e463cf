const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

const ADDRESS = /^https?:\/\/\S+$/;

/** A label with an address under it is a link; anything else is words. */
function paragraph(text: string): string {
  const lines = text.split("\n");
  const [label = "", address = ""] = lines;
  if (lines.length === 2 && label.endsWith(":") && ADDRESS.test(address)) {
    return `<p><a href="${escaped(address)}">${escaped(label.slice(0, -1))}</a></p>`;
  }
  return `<p dir="auto">${lines.map(escaped).join("<br>")}</p>`;
}

/**
 * The HTML part of a mail, made of its text: no pictures, no scripts, nothing from elsewhere, nothing that
 * tells whether it was read. Strings alone, because the worker runs where no JSX is read.
 */
export function mailFrame({ subject, text }: { subject: string; text: string }): string {
  const body = text
    .trim()
    .split(/\n{2,}/)
    .map(paragraph)
    .join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:24px;font:17px/1.55 Georgia,serif">
<div style="max-width:34em;margin:0 auto">
${body}
</div>
</body>
</html>
`;
}
