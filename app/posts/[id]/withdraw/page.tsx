import type { Metadata } from "next";
import { withdrawable } from "#app/_shell/edits.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { actor } from "#app/_shell/session.ts";
import { withdrawPost } from "#app/actions/posts.ts";
import { Page } from "#components/layout/page.tsx";
import { WithdrawPost, withdrawTitle } from "#components/posts/withdraw-post.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }> };

const read = async ({ params }: Asked) => withdrawable((await params).id);

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const post = await read(asked);
  return pageMetadata({
    title: withdrawTitle(post),
    description: "Whoever wrote something here can take it back.",
    path: routes.withdrawPost(post.id),
    indexed: false,
  });
}

export default async function WithdrawPage(asked: Asked) {
  const post = await read(asked);
  const guest = (await actor()).kind === "guest";
  return (
    <Page>
      <WithdrawPost
        post={post}
        action={withdrawPost}
        named={!guest}
        all={guest ? routes.guest() : routes.things(`${post.kind}s`)}
      />
    </Page>
  );
}
