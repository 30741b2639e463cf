import { join } from "node:path";

// Our own fonts alone, before sharp starts fontconfig: the picture is the same on every machine.
process.env.FONTCONFIG_FILE ??= join(process.cwd(), "app/_machines/fonts/fonts.conf");

const width = 1200;
const height = 630;
const margin = 80;
const families =
  "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, Droid Sans Fallback, Noto Emoji SemiBold";
const paper = "#f6f3ec";
const ink = "#1f2a2a";
const accent = "#1f5f5b";

/** Pango's markup takes the five XML entities; control characters would make it refuse the text. */
const escaped = (text: string) =>
  text
    .replace(/\p{Cc}/gu, " ")
    .replace(
      /[&<>"']/g,
      (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" })[c] ?? c,
    );

const longest = 200;
const sizes = [64, 52, 42, 34, 28];
const titleHeight = 350;

async function drawn(text: string, size: number, colour: string) {
  const { default: sharp } = await import("sharp");
  return sharp({
    text: {
      // Pango refuses to draw nothing.
      text: `<span foreground="${colour}">${escaped(text).trim() || "…"}</span>`,
      font: `${families} Bold ${size}`,
      width: width - 2 * margin,
      dpi: 72,
      rgba: true,
      wrap: "word-char",
      spacing: Math.round(size / 6),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
}

/** The largest size at which the whole title fits. */
async function drawnTitle(title: string) {
  const text = [...title].slice(0, longest).join("");
  for (const size of sizes) {
    const picture = await drawn(text, size, ink);
    if (picture.info.height <= titleHeight) return picture.data;
  }
  return (await drawn([...title].slice(0, longest / 2).join(""), 28, ink)).data;
}

/** The 1200 × 630 picture that link previews show: a title, and below it where it stands. */
export async function previewImage(title: string, place: string): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const bar = {
    create: { width: 96, height: 10, channels: 4 as const, background: accent },
  };
  return sharp({ create: { width, height, channels: 4, background: paper } })
    .composite([
      { input: bar, left: margin, top: margin },
      { input: await drawnTitle(title), left: margin, top: margin + 50 },
      { input: (await drawn(place, 30, accent)).data, left: margin, top: height - margin - 40 },
    ])
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

export const imageResponse = async (title: string, place: string): Promise<Response> =>
  new Response(new Uint8Array(await previewImage(title, place)), {
    headers: { "Content-Type": "image/png" },
  });
