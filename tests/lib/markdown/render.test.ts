import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { submit } from "#lib/markdown/pool.ts";
import {
  closeRenderer,
  RENDERER_VERSION,
  renderBatch,
  renderPost,
  renderStored,
  UnrenderableError,
} from "#lib/markdown/render.ts";
import { dangersIn } from "./dangers.ts";
import { visibleLines } from "./reading.ts";

afterAll(closeRenderer);

/** It passes no check, so only the renderer's inner door takes it; it would run for minutes. */
const runaway = "*a **a ".repeat(20_000);
const refused = `${"> ".repeat(300)}deep\nwords`;

describe("a post written here", () => {
  test("is rendered with its excerpt and the renderer's version", async () => {
    expect(await renderPost("Hello *you*.", "markdown")).toEqual({
      html: '<p dir="auto">Hello <em>you</em>.</p>',
      excerpt: "Hello you.",
      version: RENDERER_VERSION,
    });
  });

  test("that would cost too much is refused in a plain sentence", async () => {
    const error = await renderPost(refused, "markdown").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnrenderableError);
    expect(error).toMatchObject({ reason: "too-deep" });
    expect((error as Error).message).toMatch(/^[A-Z].+\.$/);
  });

  test("that only its parsed form shows to be too large is refused as well", async () => {
    const table = `|${"a|".repeat(300)}\n|${"-|".repeat(300)}\n${"a\n".repeat(300)}`;
    await expect(renderPost(table, "markdown")).rejects.toMatchObject({ reason: "too-many-cells" });
  });

  test("is not held up by one that runs away: that one is cut, the next one renders", async () => {
    const cut = submit([{ source: runaway, format: "markdown" }], "urgent", 300);
    const waiting = renderPost("Still here.", "markdown");
    expect(await cut).toEqual({ cut: true });
    expect((await waiting).excerpt).toBe("Still here.");
    expect((await renderPost("And here.", "markdown")).excerpt).toBe("And here.");
  });

  test("waits for no background job", async () => {
    const done: string[] = [];
    const jobs = Array.from({ length: 20 }, () =>
      renderBatch([{ source: "job ".repeat(2_000), format: "markdown" }]).then(() =>
        done.push("job"),
      ),
    );
    await renderPost("now", "markdown").then(() => done.push("post"));
    await Promise.all(jobs);
    expect(done.indexOf("post")).toBeLessThan(5);
  });
});

describe("an imported post", () => {
  test("that is refused is shown as its words and lines", async () => {
    const { html, version } = await renderStored(refused, "markdown");
    expect(html).toContain("deep<br>\nwords");
    expect(version).toBe(RENDERER_VERSION);
    expect(dangersIn(html)).toEqual([]);
  });

  test("in HTML that is refused loses its tags and keeps its words", async () => {
    const source = `<style>p{}</style>${"<div>".repeat(500)}<p onclick=x>one &lt;two&gt;</p><p>three<br>four`;
    const { html, excerpt } = await renderStored(source, "html");
    expect(visibleLines(html)).toBe("one <two>\nthree\nfour");
    expect(excerpt).toBe("one <two> three four");
    expect(dangersIn(html)).toEqual([]);
  });

  test("may be longer than one written here", async () => {
    const { html } = await renderStored("**word** ".repeat(600).repeat(1), "markdown");
    expect(html).toContain("<strong>word</strong>");
    const long = await renderStored("words and more words\n\n".repeat(900), "markdown");
    expect(long.html.match(/<p /g)).toHaveLength(900);
  });
});

describe("many imported posts", () => {
  test("come back in their order, each in its format", async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      source: `post *${index}*`,
      format: index % 2 ? ("text" as const) : ("markdown" as const),
    }));
    const rendered = await renderBatch(items);
    expect(rendered.map((one) => one.excerpt)).toEqual(
      items.map((_, index) => (index % 2 ? `post *${index}*` : `post ${index}`)),
    );
  });

  test("are not hurt by a bad one among them", async () => {
    const table = `|${"a|".repeat(300)}\n|${"-|".repeat(300)}\n${"a\n".repeat(300)}`;
    const sources = ["good", refused, table, "x".repeat(400_000), "fine"];
    const rendered = await renderBatch(
      sources.map((source) => ({ source, format: "markdown" as const })),
    );
    expect(rendered.map((one) => one.excerpt.slice(0, 4))).toEqual([
      "good",
      "> > ",
      "|a|a",
      "xxxx",
      "fine",
    ]);
    expect(rendered.every((one) => one.version === RENDERER_VERSION)).toBe(true);
  });

  test("may be none", async () => {
    expect(await renderBatch([])).toEqual([]);
  });
});

test("a program that rendered something ends by itself, wherever it was started", async () => {
  const file = join(import.meta.dirname, "../../../lib/markdown/render.ts");
  const program = `import { renderPost } from ${JSON.stringify(file)};
    process.stdout.write((await renderPost("*hi*", "markdown")).html);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "-e", program],
    { cwd: "/" },
  );
  expect(stdout).toBe('<p dir="auto"><em>hi</em></p>');
});

test("a closed renderer opens again when it is needed", async () => {
  await closeRenderer();
  expect((await renderPost("again", "text")).excerpt).toBe("again");
});
