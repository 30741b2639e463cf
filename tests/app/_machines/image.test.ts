import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { previewImage } from "#app/_machines/image.ts";

const titles = {
  "a short title": "How do I begin?",
  "two hundred letters": "word ".repeat(40),
  "two hundred letters without a space": "x".repeat(200),
  "far too many letters": "long ".repeat(400),
  Arabic: "كيف أتعامل مع القلق قبل الموعد الأول",
  Chinese: "我该怎么告诉我的伴侣我不想要孩子？",
  "an emoji": "I said yes 😊💛",
  markup: `</span><b>& "quotes" 'too' \u0000 \u001b`,
  nothing: "",
};

describe("the picture of a question", () => {
  for (const [name, title] of Object.entries(titles)) {
    test(`is 1200 × 630 and small with ${name}`, async () => {
      const picture = await previewImage(title, "Askwell · Couples");
      const { width, height, format } = await sharp(picture).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
      expect(picture.length).toBeLessThan(300_000);
    });
  }

  /** How much of the title's height the first column of ink fills: a box for an unknown letter fills it all. */
  async function leftEdge(letter: string): Promise<number> {
    const picture = sharp(await previewImage(letter, "x"))
      .extract({ left: 80, top: 120, width: 1040, height: 360 })
      .greyscale();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const columns = Array.from({ length: info.width }, (_, x) =>
      Array.from({ length: info.height }, (_, y) => (data[y * info.width + x] ?? 255) < 128),
    );
    const rows = Array.from({ length: info.height }, (_, y) => columns.some((c) => c[y]));
    const inked = columns.find((column) => column.some(Boolean)) ?? [];
    return inked.filter(Boolean).length / rows.filter(Boolean).length;
  }

  for (const letter of ["我", "ق", "😊", "א", "ह", "S"]) {
    test(`knows the letter ${letter}`, async () => {
      expect(await leftEdge(letter)).toBeLessThan(0.8);
    });
  }

  test("shows a letter that no font knows as a box, so that the check above can fail", async () => {
    expect(await leftEdge("\u{10FFFD}")).toBeGreaterThan(0.8);
  });
});
