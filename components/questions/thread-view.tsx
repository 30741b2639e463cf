"use client";

import { AnswerForm } from "#components/answers/answer-form.tsx";
import { AnswerList, takesAnswers } from "#components/answers/answer-list.tsx";
import { DraftKeeper } from "#components/editor/draft-keeper.tsx";
import { Page } from "#components/layout/page.tsx";
import { QuestionPost } from "#components/questions/question-post.tsx";
import { Related } from "#components/questions/related.tsx";
import type { ThreadActions } from "#components/questions/thread-actions.ts";
import type { Marks } from "#lib/posts/marks.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { type AnswerOrder, routes } from "#lib/words/routes.ts";

type ThreadViewProps = {
  thread: Thread;
  order: AnswerOrder;
  marks: Marks;
  actions: ThreadActions;
};

/** A question with everything under it. */
export function ThreadView({ thread, order, marks, actions }: ThreadViewProps) {
  return (
    <Page aside={<Aside thread={thread} />}>
      <QuestionPost thread={thread} marks={marks} actions={actions} />
      <AnswerList thread={thread} order={order} marks={marks} actions={actions} />
      {takesAnswers(thread) ? (
        <AnswerForm
          question={thread.id}
          next={`${routes.question(thread)}#your-answer`}
          marks={marks}
          action={actions.postAnswer}
        />
      ) : (
        <DraftKeeper kind="answer" post={thread.id} />
      )}
    </Page>
  );
}

function Aside({ thread }: { thread: Thread }) {
  return (
    <>
      <Related related={thread.related} />
      <p>
        {"Something like this on your mind? "}
        <a href={routes.ask()}>Ask your own question.</a>
      </p>
      <p>
        <a href={routes.questionFeed(thread)}>Follow the answers in a feed reader</a>
      </p>
    </>
  );
}
