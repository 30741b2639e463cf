import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, devices } from "@playwright/test";
import { chromiumOptions } from "../tests/support/chromium.ts";

/** Pictures of seven kinds of pages of a running site: `node docs/screenshots.ts http://localhost:3000`. */
const origin = process.argv[2] ?? "http://localhost:3000";
const folder = join(import.meta.dirname, "screenshots");
const LARGEST = 200_000;

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, userAgent: devices["Pixel 7"].userAgent };

type Picture = { name: string; path: string; look: typeof desktop; dark?: boolean };

async function mostVoted(): Promise<string> {
  const html = await (await fetch(`${origin}/questions?sort=votes`)).text();
  return /\/questions\/\d+\/[^"?#]+/.exec(html)?.[0] ?? "/questions";
}

async function take(browser: Browser, { name, path, look, dark }: Picture): Promise<void> {
  const page = await browser.newPage({ ...look, colorScheme: dark ? "dark" : "light" });
  await page.goto(origin + path, { waitUntil: "networkidle" });
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await page.close();
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}.`);
  process.stdout.write(`${file} ${size}\n`);
}

mkdirSync(folder, { recursive: true });
const question = await mostVoted();
const pictures: Picture[] = [
  { name: "home", path: "/", look: desktop },
  { name: "questions", path: "/questions?sort=active", look: desktop },
  { name: "question", path: question, look: desktop },
  { name: "category", path: "/categories/mind-and-mood", look: desktop },
  { name: "tags", path: "/tags", look: desktop },
  { name: "member", path: "/members/Cleo", look: desktop },
  { name: "help", path: "/help", look: phone },
  { name: "question-dark-phone", path: question, look: phone, dark: true },
];
const browser = await chromium.launch(chromiumOptions());
for (const picture of pictures) await take(browser, picture);
await browser.close();
