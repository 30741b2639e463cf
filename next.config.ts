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
  images: { unoptimized: true },
  serverExternalPackages: ["postgres", "pino", "pg-boss"],
};

export default config;
