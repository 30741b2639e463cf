import type { Metadata } from "next";
import { goneMetadata } from "#app/_shell/gone.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { reportable } from "#app/_shell/reports.ts";
import { raiseReport } from "#app/actions/flags.ts";
import { ReportView } from "#components/flags/report-page.tsx";
import { Gone } from "#components/layout/gone.tsx";
import { Page } from "#components/layout/page.tsx";
import { PostHead } from "#components/posts/history-head.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }> };

const read = async ({ params }: Asked) => reportable((await params).id);

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const found = await read(asked);
  if ("gone" in found) return goneMetadata;
  return pageMetadata({
    title: `Report this ${found.kind}`,
    description: "Tell the moderators that they should look at something, without an account.",
    path: routes.reportPost(found.id),
    indexed: false,
  });
}

export default async function ReportPostPage(asked: Asked) {
  const found = await read(asked);
  if ("gone" in found) return <Gone what={found.gone} />;
  const { id, kind, question, own } = found;
  return (
    <Page>
      <ReportView along={own ? null : { post: id }} action={raiseReport}>
        <PostHead post={{ id, kind, question }}>{`Report this ${kind}`}</PostHead>
      </ReportView>
    </Page>
  );
}
