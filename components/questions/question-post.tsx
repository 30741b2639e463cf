import { lazy } from "react";
import { LockedNote } from "#components/answers/answer-entry.tsx";
import { CommentForm, takesComments } from "#components/comments/comment-form.tsx";
import { CommentList } from "#components/comments/comment-list.tsx";
import { Byline } from "#components/members/byline.tsx";
import { PostTools } from "#components/posts/post-tools.tsx";
import { EditedBy } from "#components/questions/edited-by.tsx";
import type { ThreadActions } from "#components/questions/thread-actions.ts";
import { TagLinks } from "#components/taxonomy/tag-links.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Count } from "#components/ui/count.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Votes } from "#components/votes/votes.tsx";
import type { Marks } from "#lib/posts/marks.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { routes } from "#lib/words/routes.ts";

// Most questions are open.
const ClosureNotice = lazy(() =>
  import("./closure-notice.tsx").then((file) => ({ default: file.ClosureNotice })),
);

type QuestionPostProps = { thread: Thread; marks: Marks; actions: ThreadActions };

/** What was asked: where it belongs, by whom and when, its text, its tags and its comments. */
export function QuestionPost({ thread, marks, actions }: QuestionPostProps) {
  return (
    <article className="post question">
      <Breadcrumbs
        label="Category"
        crumbs={thread.category.map((c) => ({ label: c.name, href: routes.category(c.path) }))}
      />
      <h1 dir="auto">{thread.title}</h1>
      <div className="post-head">
        <p className="meta">
          <span>
            {"Asked by "}
            <Byline author={thread.author} />
          </span>
          <Moment at={thread.createdAt} />
          <EditedBy post={thread.id} edited={thread.edited} />
          <Count of={thread.viewCount} one="view" many="views" />
        </p>
        <Votes
          post={thread.id}
          score={thread.score}
          down={thread.downVotes}
          next={routes.question(thread)}
          marks={marks}
          action={actions.castVote}
        />
      </div>
      <Standing thread={thread} />
      <Prose html={thread.html} />
      <TagLinks tags={thread.tags.map((tag) => tag.name)} />
      <CommentList comments={thread.comments} label="Comments on the question" marks={marks} />
      {takesComments(marks, thread.id, thread.locked) && (
        <CommentForm
          post={thread.id}
          on="the question"
          marks={marks}
          action={actions.postComment}
        />
      )}
      <PostTools
        post={thread.id}
        kind="question"
        here={routes.question(thread)}
        marks={marks}
        actions={actions}
      />
    </article>
  );
}

function Standing({ thread }: { thread: Thread }) {
  const { closure, follows, locked } = thread;
  return (
    <>
      {closure && <ClosureNotice closure={closure} />}
      {locked && <LockedNote what="question" />}
      {follows && (
        <p className="meta">
          <span>
            {"This question grew out of "}
            <a href={routes.answer(follows.answerId)}>an answer</a>
            {" to "}
            <a href={routes.question(follows.question)} dir="auto">
              {follows.question.title}
            </a>
          </span>
        </p>
      )}
    </>
  );
}
