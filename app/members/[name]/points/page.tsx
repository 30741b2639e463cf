import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestMetadata } from "#app/_shell/metadata.ts";
import { ledger } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { LedgerList } from "#components/members/ledger-list.tsx";
import { MemberHead } from "#components/members/member-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { memberRoutes } from "#lib/words/member-routes.ts";
import { type Asked, readMember } from "../read.ts";

async function read(address: Asked) {
  const { member, page } = await readMember(address, memberRoutes.memberPoints);
  return { member, list: (await ledger(member.id, page)) ?? notFound() };
}

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { member, list } = await read(address);
  return requestMetadata({
    title: `Points of ${member.name}${list.page === 1 ? "" : `, page ${list.page}`}`,
    description: `Every entry of the ledger that the points of ${member.name} are the sum of, the latest first.`,
    path: memberRoutes.memberPoints(member.name, list.page),
    indexed: false,
  });
}

export default async function MemberPointsPage(address: Asked) {
  const { member, list } = await read(address);
  return (
    <Page>
      <MemberHead member={member} here="points" />
      <LedgerList entries={list.rows} name={member.name} />
      <div className="mt-8">
        <Pager
          page={list.page}
          pageCount={list.pageCount}
          href={(page) => memberRoutes.memberPoints(member.name, page)}
          label="Pages of points"
        />
      </div>
    </Page>
  );
}
