import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { reportableMember } from "#app/_shell/reports.ts";
import { raiseReport } from "#app/actions/flags.ts";
import { ReportView } from "#components/flags/report-page.tsx";
import { Page } from "#components/layout/page.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { memberRoutes } from "#lib/words/member-routes.ts";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ name: string }> };

const read = async ({ params }: Asked) => reportableMember((await params).name);

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { name } = await read(asked);
  return pageMetadata({
    title: "Report this profile",
    description: "Tell the moderators that they should look at a profile, without an account.",
    path: memberRoutes.reportMember(name),
    indexed: false,
  });
}

export default async function ReportMemberPage(asked: Asked) {
  const { id, name, own } = await read(asked);
  return (
    <Page>
      <ReportView along={own ? null : { member: id }} action={raiseReport}>
        <div className="mb-8 space-y-3">
          <Breadcrumbs crumbs={[{ label: name, href: routes.member(name) }]} />
          <h1>Report this profile</h1>
        </div>
      </ReportView>
    </Page>
  );
}
