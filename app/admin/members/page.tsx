import type { Metadata } from "next";
import { readWords, type SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata } from "#app/_shell/administration.ts";
import { findMember } from "#app/actions/conduct.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Part } from "#components/admin/part.tsx";
import { FindMemberForm } from "#components/members/find-member-form.tsx";
import { MembersAdministeredList } from "#components/members/members-administered.tsx";
import { database } from "#db/client.ts";
import { listMembersAdministered } from "#lib/members/administered.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

const title = "Members and roles";
const here = adminRoutes.adminMembers();

export const generateMetadata = (): Promise<Metadata> =>
  adminMetadata("member.find", { title, description: "Find members, and give roles.", path: here });

type Asked = { searchParams: Promise<SearchParams> };

export default async function MembersPage({ searchParams }: Asked) {
  const who = await administrator("member.find");
  const address = await searchParams;
  const asked = {
    of: address.of === "office" ? ("office" as const) : undefined,
    q: readWords(address.q) || undefined,
    after: readWords(address.after) || undefined,
  };
  const members = await listMembersAdministered(database(), {
    ...asked,
    office: asked.of === "office",
  });
  return (
    <AdminPage title={title} who={who} here={here}>
      <p>
        A member’s name leads to their page for moderators. Roles, and categories to moderate, are
        given and taken there. The last administrator stays one.
      </p>
      <Part id="by-address" title="Find by e-mail address">
        <FindMemberForm action={findMember} />
      </Part>
      <Part id="by-name" title="Find by name">
        <MembersAdministeredList members={members} asked={asked} />
      </Part>
    </AdminPage>
  );
}
