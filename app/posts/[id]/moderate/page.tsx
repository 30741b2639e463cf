import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { maySweep, moderated, readAct } from "#app/_shell/moderated.ts";
import { categories } from "#app/_shell/reads.ts";
import {
  closeQuestion,
  concealPost,
  convertPost,
  deletePost,
  hidePost,
  holdPost,
  lockPost,
  mergeQuestion,
  moveQuestion,
  reopenQuestion,
  restorePost,
  revealPost,
  unlockPost,
} from "#app/actions/moderation.ts";
import { Page } from "#components/layout/page.tsx";
import { moderateTitle, type PostActions, PostActs } from "#components/moderation/post-acts.tsx";
import { categoryChoices } from "#components/taxonomy/category-choices.ts";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const actions: PostActions = {
  close: closeQuestion,
  reopen: reopenQuestion,
  move: moveQuestion,
  merge: mergeQuestion,
  convert: convertPost,
  conceal: concealPost,
  reveal: revealPost,
  lock: lockPost,
  unlock: unlockPost,
  hold: holdPost,
  hide: hidePost,
  restore: restorePost,
  delete: deletePost,
};

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const post = await moderated((await params).id);
  return pageMetadata({
    title: moderateTitle(post),
    description: "A post, and what can be done with it.",
    path: routes.moderatePost(post.id),
    indexed: false,
  });
}

export default async function ModeratePostPage({ params, searchParams }: Asked) {
  const post = await moderated((await params).id);
  const { act, sure, done } = readAct(await searchParams);
  const choices = act === "move" ? categoryChoices(await categories()) : [];
  return (
    <Page>
      <PostActs
        {...{ post, act, sure, done, actions }}
        categories={choices}
        maySweep={await maySweep(post.id)}
      />
    </Page>
  );
}
