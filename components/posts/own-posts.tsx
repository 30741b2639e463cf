import { OwnState } from "#components/posts/own-state.tsx";
import { Count } from "#components/ui/count.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { OwnPost } from "#lib/posts/own.ts";
import { routes } from "#lib/words/routes.ts";

const verbs = { question: "asked on ", answer: "answered on ", comment: "commented on " };

/** What somebody wrote, as they alone see it: with what became of each post, and why. */
export function OwnPosts({ posts }: { posts: OwnPost[] }) {
  return (
    <ol className="rows">
      {posts.map((post) => (
        <li key={post.id} className="row">
          <Standing post={post} />
          <div className="min-w-0 space-y-2">
            <h2 className="row-title" dir="auto">
              <Title post={post} />
            </h2>
            <OwnState post={post} />
            {post.html === null ? (
              post.excerpt && (
                <p className="row-excerpt" dir="auto">
                  {post.excerpt}
                </p>
              )
            ) : (
              <Disclosure summary="Read what you wrote">
                <Prose html={post.html} />
              </Disclosure>
            )}
            <p className="meta">
              <Moment at={post.createdAt} before={verbs[post.kind]} />
              {(post.visible || post.state === "held") && (
                <>
                  <a href={routes.editPost(post.id)}>
                    Edit it
                    <Which post={post} />
                  </a>
                  <a href={routes.withdrawPost(post.id)}>
                    Take it back
                    <Which post={post} />
                  </a>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Tells the links of one row from those of the others, for whoever hears them. */
const Which = ({ post }: { post: OwnPost }) => (
  <VisuallyHidden>{`: ${post.kind}, ${post.question?.title ?? "not public"}`}</VisuallyHidden>
);

function Standing({ post }: { post: OwnPost }) {
  if (post.kind === "comment") return <p className="row-standing">comment</p>;
  return (
    <p className="row-standing">
      <Count of={post.score} one="vote" many="votes" signed />
      {post.kind === "question" && <Count of={post.answerCount} one="answer" many="answers" />}
      {post.accepted && (
        <span className="font-semibold text-accent-deep">
          <span className="inline-block align-[-0.15em]">
            <Icon name="check" size={15} />
          </span>{" "}
          {post.kind === "question" ? "one accepted" : "accepted"}
        </span>
      )}
    </p>
  );
}

/** It leads to its place while there is one to see. */
function Title({ post }: { post: OwnPost }) {
  if (!post.question) {
    return post.kind === "question"
      ? "A question that was deleted"
      : "Under a question that is not public";
  }
  if (!post.visible) return post.question.title;
  const href =
    post.kind === "question" ? routes.question(post.question) : routes.post(post.kind, post.id);
  return <a href={href}>{post.question.title}</a>;
}
