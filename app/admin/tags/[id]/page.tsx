import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readId, type SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import { describeTag, mergeTag, renameTag } from "#app/actions/tags.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Part } from "#components/admin/part.tsx";
import { DescribeTagForm, MergeTagForm, RenameTagForm } from "#components/taxonomy/tag-forms.tsx";
import { database } from "#db/client.ts";
import { findTagAdministered } from "#lib/taxonomy/administered.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const read = cache(async (raw: string) => {
  const who = await administrator("tag.rename");
  const id = readId(raw);
  const found = id === undefined ? undefined : await findTagAdministered(database(), id);
  return { who, tag: found ?? notFound() };
});

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { tag } = await read((await params).id);
  return adminMetadata("tag.rename", {
    title: `${tag.name}, for administrators`,
    description: "Describe, rename or merge a tag.",
    path: adminRoutes.adminTag(tag.id),
  });
}

const said = {
  saved: "It is saved.",
  renamed: "The tag has its new name, on every question.",
  merged: "The other tag went into this one. Its word leads here.",
};

export default async function TagPage({ params, searchParams }: Asked) {
  const { who, tag } = await read((await params).id);
  const done = saidOf(await searchParams, said);
  return (
    <AdminPage title={tag.name} who={who} here={adminRoutes.adminTags()} said={done}>
      <p>
        <a href={routes.tag(tag.name)}>See it as everybody does</a>
      </p>
      <Part id="describe" title="Description and other words">
        <DescribeTagForm action={describeTag} tag={tag} />
      </Part>
      <Part id="rename" title="Rename">
        <RenameTagForm action={renameTag} tag={tag.name} />
      </Part>
      <Part id="merge" title="Merge into another tag">
        <p>
          Its questions and those who follow it go there, and its word leads there. Its description
          is dropped.
        </p>
        <MergeTagForm action={mergeTag} tag={tag.name} />
      </Part>
    </AdminPage>
  );
}
