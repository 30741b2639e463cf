import type { Metadata } from "next";
import { escaped } from "#app/_machines/xml.ts";
import { environment } from "#env";
import { requestContext } from "#server/front/context.ts";

type Shown = {
  title: string;
  description: string;
  /** The one address of this page, without the origin. */
  path: string;
  type: "website" | "article" | "profile";
  image: { href: string; alt: string };
};

const SIZE = { width: 1200, height: 630 };

/** What link previews show of a page, as metadata. */
export const previewMetadata = ({ title, description, path, type, image }: Shown): Metadata => ({
  openGraph: {
    title,
    description,
    url: path,
    type,
    images: [{ url: image.href, alt: image.alt, ...SIZE }],
  },
  twitter: { card: "summary_large_image" },
});

function markupOf({ title, description, path, type, image }: Shown): string {
  const absolute = (at: string) => new URL(at, environment().SITE_URL).href;
  const picture = absolute(image.href);
  const openGraph = {
    title,
    description,
    url: absolute(path),
    image: picture,
    "image:width": String(SIZE.width),
    "image:height": String(SIZE.height),
    "image:alt": image.alt,
    type,
  };
  const twitter = {
    card: "summary_large_image",
    title,
    description,
    image: picture,
    "image:alt": image.alt,
  };
  const tag = (key: string, vocabulary: string, [name, text]: [string, string]) =>
    `<meta ${key}="${vocabulary}:${name}" content="${escaped(text)}"/>`;
  return [
    ...Object.entries(openGraph).map((one) => tag("property", "og", one)),
    ...Object.entries(twitter).map((one) => tag("name", "twitter", one)),
  ].join("");
}

/**
 * Tells the front what link previews show of the page that is being made. It goes to the end of the head: as metadata
 * it would be sent twice, once for those who preview and once for React, which has no use for it. Where there is no
 * front it is metadata.
 */
export function tellPreview(shown: Shown): Metadata {
  const context = requestContext();
  if (!context) return previewMetadata(shown);
  context.previews = markupOf(shown);
  return {};
}
