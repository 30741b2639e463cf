import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";
import { footPages, site } from "#app/_shell/reads.ts";
import { SiteFooter } from "#components/layout/site-footer.tsx";
import { themeScript } from "#components/layout/theme-script.ts";
import { FootPages } from "#components/pages/foot-pages.tsx";
import { AnsweredForm } from "#components/ui/answered.tsx";
import { environment } from "#env";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { requestContext } from "#server/front/context.ts";
import { ViewerHeader } from "./_parts/viewer-header.tsx";
import { ViewerStanding } from "./_parts/viewer-standing.tsx";

// Next's own caches stay off: every page is made from the database, and the front keeps it.
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#e5ede8" },
    { media: "(prefers-color-scheme: dark)", color: "#243430" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { name, welcome } = await site();
  return {
    metadataBase: new URL(environment().SITE_URL),
    title: { default: name, template: `%s · ${name}` },
    description: welcome,
    applicationName: name,
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "32x32" },
        { url: "/icon.svg", type: "image/svg+xml" },
      ],
      apple: "/apple-touch-icon.png",
    },
    formatDetection: { telephone: false, address: false, email: false, date: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { name, language } = await site();
  const pages = await footPages();
  return (
    <html lang={language} suppressHydrationWarning>
      <head>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={machineRoutes.openSearch()}
          title={`Search ${name}`}
        />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the front hashes it into the policy. */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <AnsweredForm answered={requestContext()?.answered}>
          <ViewerHeader siteName={name} />
          <ViewerStanding />
          {children}
        </AnsweredForm>
        <SiteFooter siteName={name} />
        <FootPages pages={pages} />
      </body>
    </html>
  );
}
