import { lazy } from "react";
import { PostLinks } from "#components/posts/post-links.tsx";
import { able, type ThreadActions } from "#components/questions/thread-actions.ts";
import type { Marks } from "#lib/posts/marks.ts";
import { routes } from "#lib/words/routes.ts";

// Whoever only reads needs none of it.
const ActForm = lazy(() =>
  import("#components/ui/act-form.tsx").then((file) => ({ default: file.ActForm })),
);

type PostToolsProps = {
  post: number;
  kind: "question" | "answer";
  accepted?: boolean;
  /** The address of the post on the page that it stands on, to come back to. */
  here: string;
  marks: Marks;
  actions: ThreadActions;
};

/** What this reader can do with one post, in one row under it. */
export function PostTools({ post, kind, accepted = false, here, marks, actions }: PostToolsProps) {
  return (
    <div className="tools">
      {able(marks, post, "answer.accept") && (
        <ActForm
          action={accepted ? actions.withdrawAcceptance : actions.acceptAnswer}
          fields={{ answer: post }}
        >
          {accepted ? "Take back that this answer helped" : "Accept this answer: it helped"}
        </ActForm>
      )}
      {kind === "question" && (
        <Follow question={post} here={here} marks={marks} actions={actions} />
      )}
      {kind === "answer" && (
        <a href={routes.ask(post)} rel="nofollow">
          Ask a follow-on question
        </a>
      )}
      <PostLinks post={post} marks={marks} />
    </div>
  );
}

type FollowProps = { question: number; here: string; marks: Marks; actions: ThreadActions };

function Follow({ question, here, marks, actions }: FollowProps) {
  if (marks.reader.kind !== "member") {
    return (
      <a href={routes.signIn(here)} rel="nofollow">
        Sign in to follow this question
      </a>
    );
  }
  const fields = { subject: "question", id: question };
  return marks.followed ? (
    <ActForm action={actions.unfollow} fields={fields}>
      Stop following this question
    </ActForm>
  ) : (
    <ActForm action={actions.follow} fields={fields}>
      Follow this question
    </ActForm>
  );
}
