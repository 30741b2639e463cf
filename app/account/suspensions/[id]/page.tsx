import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { suspensionStatement } from "#app/_shell/statements.ts";
import { raiseAppeal } from "#app/actions/appeals.ts";
import { StatementView, statementTitle } from "#components/appeals/statement.tsx";
import { Page } from "#components/layout/page.tsx";
import { accountRoutes } from "#lib/words/account-routes.ts";

type Asked = { params: Promise<{ id: string }> };

const read = async ({ params }: Asked) => suspensionStatement((await params).id);

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const found = await read(asked);
  return pageMetadata({
    title: statementTitle(found),
    description: "What was decided about your account, why, and how to appeal.",
    path: accountRoutes.suspension(found.id),
    indexed: false,
  });
}

export default async function SuspensionPage(asked: Asked) {
  return (
    <Page>
      <StatementView statement={await read(asked)} appeal={raiseAppeal} />
    </Page>
  );
}
