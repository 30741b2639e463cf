import type { MetadataRoute } from "next";
import { site } from "#app/_shell/reads.ts";

export const dynamic = "force-dynamic";

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name, welcome } = await site();
  return {
    name,
    short_name: name,
    description: welcome,
    start_url: "/",
    display: "minimal-ui",
    background_color: "#faf7f1",
    theme_color: "#e5ede8",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
    ],
  };
}
