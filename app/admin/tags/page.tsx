import type { Metadata } from "next";
import { readWords, type SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata } from "#app/_shell/administration.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { TagsAdministeredList } from "#components/taxonomy/tags-administered.tsx";
import { database } from "#db/client.ts";
import { listTagsAdministered } from "#lib/taxonomy/administered.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

const here = adminRoutes.adminTags();

export const generateMetadata = (): Promise<Metadata> =>
  adminMetadata("tag.rename", {
    title: "Tags, for administrators",
    description: "Describe, rename and merge tags.",
    path: here,
  });

type Asked = { searchParams: Promise<SearchParams> };

export default async function TagsPage({ searchParams }: Asked) {
  const who = await administrator("tag.rename");
  const address = await searchParams;
  const [q, after] = [readWords(address.q), readWords(address.after)];
  const tags = await listTagsAdministered(database(), { q, after });
  return (
    <AdminPage title="Tags" who={who} here={here}>
      <TagsAdministeredList tags={tags} asked={q} after={after} />
    </AdminPage>
  );
}
