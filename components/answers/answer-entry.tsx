import { CommentForm, takesComments } from "#components/comments/comment-form.tsx";
import { CommentList } from "#components/comments/comment-list.tsx";
import { Byline, nameOf } from "#components/members/byline.tsx";
import { PostTools } from "#components/posts/post-tools.tsx";
import { EditedBy } from "#components/questions/edited-by.tsx";
import type { ThreadActions } from "#components/questions/thread-actions.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Votes } from "#components/votes/votes.tsx";
import type { Marks } from "#lib/posts/marks.ts";
import type { Answer } from "#lib/questions/queries.ts";
import { routes } from "#lib/words/routes.ts";

type AnswerEntryProps = {
  answer: Answer;
  /** The address of the page that it stands on, to come back to. */
  here: string;
  /** The whole thread can only be read. */
  locked: boolean;
  /** May votes point down. */
  down: boolean;
  marks: Marks;
  actions: ThreadActions;
};

export function AnswerEntry({ answer, here, down, locked, marks, actions }: AnswerEntryProps) {
  const anchor = routes.answerAnchor(answer.id);
  const by = nameOf(answer.author);
  return (
    <article id={anchor} className="post">
      <h3 className="sr-only">{`Answer by ${by}`}</h3>
      {answer.accepted && (
        <p className="accepted">
          <Icon name="check" />
          Accepted answer: whoever asked found that it helped
        </p>
      )}
      <div className="post-head">
        <p className="meta">
          <span>
            <Byline author={answer.author} />
          </span>
          <Moment at={answer.createdAt} href={`#${anchor}`} />
          <EditedBy post={answer.id} edited={answer.edited} />
        </p>
        <Votes
          post={answer.id}
          score={answer.score}
          down={down}
          next={`${here}#${anchor}`}
          marks={marks}
          action={actions.castVote}
        />
      </div>
      <Prose html={answer.html} />
      {answer.locked && <LockedNote what="answer" />}
      <CommentList
        comments={answer.comments}
        label={`Comments on the answer by ${by}`}
        marks={marks}
      />
      {takesComments(marks, answer.id, answer.locked || locked) && (
        <CommentForm
          post={answer.id}
          on={`the answer by ${by}`}
          marks={marks}
          action={actions.postComment}
        />
      )}
      <FollowOns questions={answer.followOns} />
      <PostTools
        post={answer.id}
        kind="answer"
        accepted={answer.accepted}
        here={`${here}#${anchor}`}
        marks={marks}
        actions={actions}
      />
    </article>
  );
}

function FollowOns({ questions }: { questions: Answer["followOns"] }) {
  if (questions.length === 0) return null;
  return (
    <div className="meta">
      <p>
        {questions.length === 1 ? "A question grew out of this:" : "Questions grew out of this:"}
      </p>
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <a href={routes.question(question)} dir="auto">
              {question.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function LockedNote({ what }: { what: "question" | "answer" }) {
  return (
    <p className="meta">
      <span>
        <Icon name="lock" size={14} />{" "}
        {`A moderator has locked this ${what}: it can be read, and not be added to.`}
      </span>
    </p>
  );
}
