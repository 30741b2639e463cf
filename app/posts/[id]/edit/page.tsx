import type { Metadata } from "next";
import { editable, editDraft } from "#app/_shell/edits.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { categories } from "#app/_shell/reads.ts";
import { actor } from "#app/_shell/session.ts";
import { editPost, suggestEdit } from "#app/actions/edits.ts";
import { Page } from "#components/layout/page.tsx";
import type { CategoryChoice } from "#components/posts/edit-fields.tsx";
import { EditForm } from "#components/posts/edit-form.tsx";
import { PostHead } from "#components/posts/history-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Editable } from "#lib/posts/editable.ts";
import type { CategoryNode } from "#lib/taxonomy/queries.ts";
import { routes } from "#lib/words/routes.ts";
import { abilitySentences } from "#lib/words/sentences.ts";

type Asked = { params: Promise<{ id: string }> };

const read = async ({ params }: Asked) => editable((await params).id, routes.editPost);

const headings = {
  edit: (kind: string) => `Edit this ${kind}`,
  suggest: (kind: string) => `Suggest an edit to this ${kind}`,
  read: (kind: string) => `This ${kind} cannot be edited now`,
} satisfies { [M in Editable["may"]]: (kind: string) => string };

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { id, kind, may, question } = await read(asked);
  const title = headings[may](kind);
  return pageMetadata({
    title,
    description: `${title}: ${question.title}`,
    path: routes.editPost(id),
    indexed: false,
  });
}

export default async function EditPage(asked: Asked) {
  const post = await read(asked);
  return (
    <Page>
      <PostHead post={post}>{headings[post.may](post.kind)}</PostHead>
      {post.may === "suggest" && (
        <p className="mb-6 text-soft">
          Whoever wrote it, or a moderator, looks at your suggestion and takes it or says why not.
        </p>
      )}
      {post.reviews && (
        <p className="mb-6">
          <a href={routes.suggestions(post.id)}>Edits that others suggested</a>
        </p>
      )}
      {post.may === "read" ? (
        <Notice>
          <p>{abilitySentences["suggestion.make"].refused}</p>
        </Notice>
      ) : (
        <EditForm
          post={post}
          action={post.may === "edit" ? editPost : suggestEdit}
          categories={await choices(post)}
          writer={await writer()}
          kept={await editDraft(post.id)}
        />
      )}
    </Page>
  );
}

async function writer(): Promise<number | undefined> {
  const who = await actor();
  return who.kind === "member" ? who.id : undefined;
}

async function choices({ kind, may }: Editable): Promise<CategoryChoice[] | undefined> {
  if (kind !== "question" || may !== "edit") return undefined;
  const flat = (nodes: CategoryNode[]): CategoryChoice[] =>
    nodes.flatMap(({ id, name, depth, children }) => [
      { value: String(id), label: `${"\u2003".repeat(depth - 1)}${name}` },
      ...flat(children),
    ]);
  return flat(await categories());
}
