import { OwnState } from "#components/posts/own-state.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { OwnPost } from "#lib/posts/own.ts";
import { routes } from "#lib/words/routes.ts";

export const ownPostTitle = ({ kind, state }: OwnPost) =>
  state === "held" ? `Your ${kind} waits for a moderator` : `Your ${kind}`;

type OwnPostPageProps = {
  post: OwnPost;
  /** Where all that they wrote is listed. */
  all: string;
};

/** A post that nobody else can read at the moment, for whoever wrote it: how it stands, and why. */
export function OwnPostView({ post, all }: OwnPostPageProps) {
  const { id, kind, question, html, state } = post;
  return (
    <article className="space-y-6">
      <h1>{ownPostTitle(post)}</h1>
      {kind !== "question" && question && (
        <p>
          <span className="text-soft">{kind === "answer" ? "To: " : "On: "}</span>
          <a href={routes.question(question)} dir="auto">
            {question.title}
          </a>
        </p>
      )}
      <OwnState post={post} />
      {kind === "question" && (
        <h2 dir="auto">{question?.title ?? "A question that was deleted"}</h2>
      )}
      {html && <Prose html={html} />}
      <p className="meta">
        <Moment at={post.createdAt} before="Written on " />
        {state === "held" && <a href={routes.editPost(id)}>Edit it</a>}
        {state === "held" && <a href={routes.withdrawPost(id)}>Take it back</a>}
        <a href={all}>All that you wrote</a>
      </p>
    </article>
  );
}
