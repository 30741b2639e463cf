import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import type { History } from "#lib/posts/queries.ts";
import { routes } from "#lib/words/routes.ts";

const addressOf = ({ id, kind, question }: History["post"]) => {
  if (kind === "question") return routes.question(question);
  return kind === "answer" ? routes.answer(id) : routes.comment(id);
};

/** Whose history this is, and the way back to it. */
export function HistoryHead({ post }: { post: History["post"] }) {
  return <PostHead post={post}>{`How this ${post.kind} changed`}</PostHead>;
}

type PostHeadProps = {
  post: History["post"];
  children: string;
  /** Further steps on the way, such as its history. */
  crumbs?: { label: string; href: string }[];
};

/** The top of a page about one post. */
export function PostHead({ post, children, crumbs = [] }: PostHeadProps) {
  const back = { label: post.question.title, href: addressOf(post) };
  return (
    <div className="mb-8 space-y-3">
      <Breadcrumbs label="Back" crumbs={[back, ...crumbs]} />
      <h1>{children}</h1>
    </div>
  );
}
