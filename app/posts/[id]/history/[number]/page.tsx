import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readId } from "#app/_shell/address.ts";
import { editable, mayEdit } from "#app/_shell/edits.ts";
import { goneMetadata, goneOrNowhere } from "#app/_shell/gone.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { version } from "#app/_shell/reads.ts";
import { rollBackPost } from "#app/actions/edits.ts";
import { Gone } from "#components/layout/gone.tsx";
import { Page } from "#components/layout/page.tsx";
import { ComparisonShown } from "#components/posts/difference.tsx";
import { PostHead } from "#components/posts/history-head.tsx";
import { RollBackForm } from "#components/posts/roll-back-form.tsx";
import { VersionShown } from "#components/posts/version-list.tsx";
import type { Comparison } from "#lib/posts/compare.ts";
import type { FormerVersion } from "#lib/posts/queries.ts";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string; number: string }> };

async function read({ params }: Asked) {
  const { id, number } = await params;
  const [post, wanted] = [readId(id), readId(number)];
  if (post === undefined || wanted === undefined) notFound();
  return (await version(post, wanted)) ?? goneOrNowhere(post);
}

const headingOf = ({ post, version: { number } }: FormerVersion) =>
  `Version ${number} of this ${post.kind}`;

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const found = await read(asked);
  if ("gone" in found) return goneMetadata;
  const { post, version } = found;
  return pageMetadata({
    title: `${headingOf(found)}: ${post.question.title}`,
    description: `How this ${post.kind} read in its version ${version.number}: ${post.question.title}`,
    path: routes.version(post.id, version.number),
    indexed: false,
  });
}

export default async function VersionPage(asked: Asked) {
  const found = await read(asked);
  if ("gone" in found) return <Gone what={found.gone} />;
  const { post, version } = found;
  return (
    <Page>
      <PostHead post={post} crumbs={[{ label: "History", href: routes.history(post.id) }]}>
        {headingOf(found)}
      </PostHead>
      <VersionShown version={version} />
      {found.back && (await mayEdit(post.id)) && <Back {...found} back={found.back} />}
    </Page>
  );
}

async function Back({ post, version, back }: FormerVersion & { back: Comparison }) {
  const { start } = await editable(String(post.id), routes.history);
  return (
    <section className="mt-12 space-y-5 border-t border-line pt-8">
      <h2>What bringing it back would change</h2>
      <ComparisonShown comparison={back} />
      <RollBackForm
        post={post.id}
        version={version.number}
        base={start.base}
        action={rollBackPost}
      />
    </section>
  );
}
