import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { receipt } from "#app/_shell/reports.ts";
import { ReceiptView } from "#components/flags/receipt.tsx";
import { Page } from "#components/layout/page.tsx";
import { absolute } from "#lib/mail/address.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";

type Asked = { params: Promise<{ receipt: string }> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return pageMetadata({
    title: "Your report",
    description: "How a report stands, for whoever holds its reference.",
    path: accountRoutes.report((await params).receipt),
    indexed: false,
  });
}

export default async function ReceiptPage({ params }: Asked) {
  const reference = (await params).receipt;
  return (
    <Page>
      <ReceiptView
        receipt={await receipt(reference)}
        address={absolute(accountRoutes.report(reference))}
      />
    </Page>
  );
}
