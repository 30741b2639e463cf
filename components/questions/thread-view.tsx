"use client";

import { AnswerForm } from "#components/answers/answer-form.tsx";
import { AnswerList, takesAnswers } from "#components/answers/answer-list.tsx";
import { Page } from "#components/layout/page.tsx";
import { QuestionPost } from "#components/questions/question-post.tsx";
import { Related } from "#components/questions/related.tsx";
import type { Thread } from "#lib/questions/queries.ts";
import { type AnswerOrder, routes } from "#lib/words/routes.ts";

type ThreadViewProps = { thread: Thread; order: AnswerOrder };

/** A question with everything under it. */
export function ThreadView({ thread, order }: ThreadViewProps) {
  return (
    <Page aside={<Aside thread={thread} />}>
      <QuestionPost thread={thread} />
      <AnswerList thread={thread} order={order} />
      {takesAnswers(thread) && <AnswerForm next={`${routes.question(thread)}#your-answer`} />}
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
