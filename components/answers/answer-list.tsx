import { lazy } from "react";
import { AnswerEntry } from "#components/answers/answer-entry.tsx";
import type { ThreadActions } from "#components/questions/thread-actions.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Marks } from "#lib/posts/marks.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { type AnswerOrder, answerOrders, defaultAnswerOrder, routes } from "#lib/words/routes.ts";

// Few questions have so many answers.
const Pager = lazy(() =>
  import("#components/ui/pager.tsx").then((file) => ({ default: file.Pager })),
);

const orderWords: Record<AnswerOrder, string> = {
  votes: "Most votes",
  newest: "Newest",
  oldest: "Oldest",
};

type AnswerListProps = {
  thread: Thread;
  order: AnswerOrder;
  marks: Marks;
  actions: ThreadActions;
};

export function AnswerList({ thread, order, marks, actions }: AnswerListProps) {
  const here = routes.question(thread, { answers: order, page: thread.page });
  return (
    <section id="answers" aria-labelledby="answers-heading" className="mt-14">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="answers-heading">
          {thread.answerCount === 1 ? "1 answer" : `${thread.answerCount} answers`}
        </h2>
        {thread.answerCount > 1 && <Orders thread={thread} order={order} />}
      </div>
      {thread.answers.map((answer) => (
        <AnswerEntry
          key={answer.id}
          answer={answer}
          here={here}
          down={thread.downVotes}
          locked={thread.locked}
          marks={marks}
          actions={actions}
        />
      ))}
      {thread.answerCount === 0 && <NoAnswers open={takesAnswers(thread)} />}
      {thread.pageCount > 1 && (
        <Pager
          page={thread.page}
          pageCount={thread.pageCount}
          href={(page) => `${routes.question(thread, { answers: order, page })}#answers`}
          label="Pages of answers"
          nofollow={order !== defaultAnswerOrder}
        />
      )}
    </section>
  );
}

export const takesAnswers = (thread: Thread) => !thread.closure && !thread.locked;

function Orders({ thread, order }: Pick<AnswerListProps, "thread" | "order">) {
  const tabs = answerOrders.map((answers) => ({
    label: orderWords[answers],
    href: `${routes.question(thread, { answers })}#answers`,
    current: answers === order,
    nofollow: answers !== defaultAnswerOrder,
  }));
  return <Tabs label="Order of the answers" tabs={tabs} />;
}

function NoAnswers({ open }: { open: boolean }) {
  return (
    <div className="mt-4">
      {open ? (
        <Empty action={{ label: "Write the first answer", href: "#your-answer" }}>
          Nobody has answered yet. If you know something of this, even a few kind words may be what
          somebody is waiting for.
        </Empty>
      ) : (
        <Empty>Nobody has answered this question.</Empty>
      )}
    </div>
  );
}
