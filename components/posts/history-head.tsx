import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import type { History } from "#lib/posts/queries.ts";
import { routes } from "#lib/words/routes.ts";

const addressOf = ({ id, kind, question }: History["post"]) => {
  if (kind === "question") return routes.question(question);
  return kind === "answer" ? routes.answer(id) : routes.comment(id);
};

/** Whose history this is, and the way back to it. */
export function HistoryHead({ post }: { post: History["post"] }) {
  return (
    <div className="mb-8 space-y-3">
      <Breadcrumbs label="Back" crumbs={[{ label: post.question.title, href: addressOf(post) }]} />
      <h1>{`How this ${post.kind} changed`}</h1>
    </div>
  );
}
