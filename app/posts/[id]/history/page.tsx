import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { readId, readPageAddress, type SearchParams } from "#app/_shell/address.ts";
import { mayEdit } from "#app/_shell/edits.ts";
import { goneMetadata, goneOrNowhere } from "#app/_shell/gone.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { history } from "#app/_shell/reads.ts";
import { Gone } from "#components/layout/gone.tsx";
import { Page } from "#components/layout/page.tsx";
import { HistoryHead } from "#components/posts/history-head.tsx";
import { VersionList } from "#components/posts/version-list.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

async function read({ params, searchParams }: Asked) {
  const id = readId((await params).id);
  const asked = readPageAddress(await searchParams);
  if (id === undefined || !asked) notFound();
  if (!asked.canonical) permanentRedirect(routes.history(id, asked.page));
  return (await history(id, asked.page)) ?? goneOrNowhere(id);
}

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const found = await read(address);
  if ("gone" in found) return goneMetadata;
  const { post, page } = found;
  return pageMetadata({
    title: `History: ${post.question.title}`,
    description: `How this ${post.kind} read at each time, who changed it, when and why: ${post.question.title}`,
    path: routes.history(post.id, page),
    indexed: false,
  });
}

export default async function HistoryPage(address: Asked) {
  const found = await read(address);
  if ("gone" in found) return <Gone what={found.gone} />;
  return (
    <Page>
      <HistoryHead post={found.post} />
      <VersionList
        history={found}
        restores={(await mayEdit(found.post.id)) ? found.post.id : undefined}
      />
      <div className="mt-8">
        <Pager
          page={found.page}
          pageCount={found.pageCount}
          href={(page) => routes.history(found.post.id, page)}
          label="Pages of versions"
        />
      </div>
    </Page>
  );
}
