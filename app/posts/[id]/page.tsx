import type { Metadata } from "next";
import { ownPost } from "#app/_shell/edits.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { Page } from "#components/layout/page.tsx";
import { OwnPostView, ownPostTitle } from "#components/posts/own-post.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }> };

const read = async ({ params }: Asked) => ownPost((await params).id);

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { post } = await read(asked);
  return pageMetadata({
    title: ownPostTitle(post),
    description: "What you wrote, and how it stands.",
    path: routes.ownPost(post.id),
    indexed: false,
  });
}

export default async function OwnPostPage(asked: Asked) {
  const { post, who } = await read(asked);
  return (
    <Page>
      <OwnPostView
        post={post}
        all={who.kind === "guest" ? routes.guest() : routes.things(`${post.kind}s`)}
      />
    </Page>
  );
}
