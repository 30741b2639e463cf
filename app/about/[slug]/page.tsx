import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readSegment } from "#app/_shell/address.ts";
import { gone, goneMetadata } from "#app/_shell/gone.ts";
import { requestMetadata } from "#app/_shell/metadata.ts";
import { customPage, site } from "#app/_shell/reads.ts";
import { Gone } from "#components/layout/gone.tsx";
import { Page } from "#components/layout/page.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { pageRoutes } from "#lib/words/page-routes.ts";

type Asked = { params: Promise<{ slug: string }> };

async function read({ params }: Asked) {
  const slug = readSegment((await params).slug);
  const found = slug === undefined ? undefined : await customPage(slug);
  return found ?? notFound();
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const page = await read(asked);
  if (page === "removed") return goneMetadata;
  const { name } = await site();
  return requestMetadata({
    title: page.title,
    description:
      [...page.excerpt].length >= 50
        ? page.excerpt
        : `${page.title}: a page about ${name}. ${page.excerpt}`,
    path: pageRoutes.page(page.slug),
  });
}

/** A page that administrators wrote. */
export default async function CustomPage(asked: Asked) {
  const page = await read(asked);
  if (page === "removed") {
    gone();
    return <Gone what="page" />;
  }
  return (
    <Page>
      <article className="space-y-5">
        <h1 dir="auto">{page.title}</h1>
        <Prose html={page.html} />
      </article>
    </Page>
  );
}
