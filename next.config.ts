import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // The front in server/ compresses once, makes the ETag and keeps the page.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  // Every reader, link previews included, finds the metadata in the first bytes.
  htmlLimitedBots: /.*/,
  // `npm run check` asks tsc: a start on a fresh machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // The front refuses what is too large; whatever it lets in comes to the form, and goes back to it.
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
  redirects: async () => [
    {
      source: "/feeds/categories/:path+",
      destination: "/categories/:path+/feed.xml",
      permanent: true,
    },
  ],
  rewrites: async () => ({
    // Nothing can follow a catch-all segment, so the feed of a category is made under an address of its own,
    // which leads whoever asks for it to the one above.
    beforeFiles: [
      { source: "/categories/:path+/feed.xml", destination: "/feeds/categories/:path+" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  serverExternalPackages: ["postgres", "pino", "pg-boss", "sharp"],
};

export default config;
