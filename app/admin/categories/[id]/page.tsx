import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readId, type SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import { categories } from "#app/_shell/reads.ts";
import {
  deleteCategory,
  describeCategory,
  mergeCategory,
  moveCategory,
} from "#app/actions/categories.ts";
import { setHolding, setVoting } from "#app/actions/limits.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Part } from "#components/admin/part.tsx";
import { CategoryHoldingForm } from "#components/moderation/holding-form.tsx";
import { CategoryAdministeredView } from "#components/taxonomy/category-administered.tsx";
import { choicesBut } from "#components/taxonomy/category-choices.ts";
import { VotingForm } from "#components/votes/voting-form.tsx";
import { database } from "#db/client.ts";
import { findCategoryAdministered } from "#lib/taxonomy/administered.ts";
import { usualVoting } from "#lib/votes/rules.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const read = cache(async (raw: string) => {
  const who = await administrator("category.describe");
  const id = readId(raw);
  const found = id === undefined ? undefined : await findCategoryAdministered(database(), id);
  return { who, category: found ?? notFound() };
});

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { category } = await read((await params).id);
  return adminMetadata("category.describe", {
    title: `${category.name}, for administrators`,
    description: "Change, move, merge or delete a category.",
    path: adminRoutes.adminCategory(category.id),
  });
}

const acts = { describeCategory, moveCategory, mergeCategory, deleteCategory };
const said = {
  created: "The category is there.",
  saved: "It is saved.",
  holding: "It holds for what is written here from now on.",
  voting: "Voting goes so here from now on.",
  moved: "The category is moved. Its former addresses lead here.",
  merged: "The other category went into this one. Its addresses lead here.",
};

export default async function CategoryPage({ params, searchParams }: Asked) {
  const { who, category } = await read((await params).id);
  return (
    <AdminPage
      title={category.name}
      who={who}
      here={adminRoutes.adminCategories()}
      said={saidOf(await searchParams, said)}
    >
      <CategoryAdministeredView
        category={category}
        choices={choicesBut(await categories(), category.id)}
        acts={acts}
      >
        <Part id="holding" title="What waits for a moderator">
          <CategoryHoldingForm action={setHolding} category={category.id} all={category.holds} />
        </Part>
        <Part id="voting" title="Voting">
          <VotingForm
            action={setVoting}
            rules={category}
            usual={usualVoting}
            category={category.id}
          />
        </Part>
      </CategoryAdministeredView>
    </AdminPage>
  );
}
