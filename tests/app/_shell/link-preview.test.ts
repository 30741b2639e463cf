import { expect, test } from "vitest";
import { tellPreview } from "#app/_shell/link-preview.ts";
import { type RequestContext, requests } from "#server/front/context.ts";

const shown = {
  title: 'What does "enough" mean? <b>',
  description: "Ada & I",
  path: "/questions/1/what-does-enough-mean",
  type: "article",
  image: { href: "/questions/1/image.png", alt: "What does enough mean?" },
} as const;

test("a front is told what link previews show, whatever stands in it", () => {
  const context: RequestContext = { tags: new Set() };
  expect(requests().run(context, () => tellPreview(shown))).toEqual({});
  const { previews = "" } = context;
  expect(previews).toContain(
    '<meta property="og:title" content="What does &quot;enough&quot; mean? &lt;b&gt;"/>',
  );
  expect(previews).toContain('<meta name="twitter:description" content="Ada &amp; I"/>');
  expect(previews).toMatch(
    /<meta property="og:image" content="http[^"]+\/questions\/1\/image\.png"\/>/,
  );
  expect(previews).toMatch(
    /<meta property="og:url" content="http[^"]+\/questions\/1\/what-does-enough-mean"\/>/,
  );
  expect(previews).not.toContain("<b>");
});

test("without a front it is metadata", () => {
  expect(tellPreview(shown).openGraph).toMatchObject({ title: shown.title, url: shown.path });
});
