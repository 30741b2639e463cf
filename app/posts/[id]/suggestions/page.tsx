import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { readPageAddress, type SearchParams } from "#app/_shell/address.ts";
import { editable, suggestions } from "#app/_shell/edits.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { Page } from "#components/layout/page.tsx";
import { PostHead } from "#components/posts/history-head.tsx";
import { SuggestionList } from "#components/suggestions/suggestion-list.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

async function read({ params, searchParams }: Asked) {
  const post = await editable((await params).id, routes.suggestions);
  const asked = readPageAddress(await searchParams);
  if (!asked) notFound();
  if (!asked.canonical) permanentRedirect(routes.suggestions(post.id, asked.page));
  return { post, list: await suggestions(post.id, asked.page) };
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { post, list } = await read(asked);
  return pageMetadata({
    title: `Suggested edits: ${post.question.title}`,
    description: `Edits suggested for this ${post.kind}: ${post.question.title}`,
    path: routes.suggestions(post.id, list.page),
    indexed: false,
  });
}

export default async function SuggestionsPage(asked: Asked) {
  const { post, list } = await read(asked);
  return (
    <Page>
      <PostHead post={post}>{`Edits suggested for this ${post.kind}`}</PostHead>
      {list.total === 0 ? (
        <p className="text-soft">
          {list.reviews
            ? "Nobody has suggested an edit yet."
            : "You have not suggested an edit here yet."}
        </p>
      ) : (
        <SuggestionList post={post.id} rows={list.rows} />
      )}
      {post.may === "suggest" && (
        <p className="mt-8">
          <a href={routes.editPost(post.id)}>Suggest an edit</a>
        </p>
      )}
      <div className="mt-8">
        <Pager
          page={list.page}
          pageCount={list.pageCount}
          href={(page) => routes.suggestions(post.id, page)}
          label="Pages of suggestions"
        />
      </div>
    </Page>
  );
}
