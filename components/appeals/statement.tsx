import type { ReactNode } from "react";
import { AppealForm } from "#components/appeals/appeal-form.tsx";
import { nameOf } from "#components/members/byline.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Appeal, Statement } from "#lib/appeals/queries.ts";
import { dateInWords } from "#lib/words/dates.ts";
import { grounds } from "#lib/words/grounds.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { appealOutcomes, restrictionSentences, suspensionSentence } from "#lib/words/statements.ts";

const said = (statement: Statement) =>
  statement.of === "decision"
    ? restrictionSentences[statement.act](statement.post.kind)
    : suspensionSentence(statement.until && dateInWords(statement.until));

export const statementTitle = (statement: Statement) => said(statement).title;

type StatementViewProps = { statement: Statement; appeal: FormAction };

/** Nobody is left without a why: what was taken, on which ground, by whom, and how to have it looked at again. */
export function StatementView({ statement, appeal }: StatementViewProps) {
  const { title, means } = said(statement);
  return (
    <article className="space-y-6">
      <h1>{title}</h1>
      {statement.of === "decision" && <Which post={statement.post} />}
      {!statement.stands && (
        <Notice>
          <p>This does not hold any more. It stands here so that you can read why it was so.</p>
        </Notice>
      )}
      {statement.stands && <p>{means}</p>}
      <Facts statement={statement} />
      <section aria-labelledby="appeal" className="space-y-4">
        <h2 id="appeal">Your appeal</h2>
        {statement.appeal ? (
          <Raised appeal={statement.appeal} />
        ) : (
          <Open statement={statement} action={appeal} />
        )}
      </section>
    </article>
  );
}

type Post = Extract<Statement, { of: "decision" }>["post"];

function Which({ post: { id, kind, visible, title } }: { post: Post }) {
  const words = { question: "Your question", answer: "Your answer to", comment: "Your comment on" }[
    kind
  ];
  return (
    <p>
      {title !== null && (
        <>
          <span className="text-soft">{`${words}: `}</span>
          <bdi>{title}</bdi>{" "}
        </>
      )}
      <a href={visible ? routes.post(kind, id) : routes.ownPost(id)}>Read what you wrote</a>
    </p>
  );
}

function Facts({ statement }: { statement: Statement }) {
  const { at, by, byRule, reason } = statement;
  const ground = statement.of === "decision" ? statement.ground : null;
  return (
    <dl className="space-y-3">
      <Fact label="The reason given">
        <q dir="auto">{reason}</q>
      </Fact>
      {ground && <Fact label="What it is about">{grounds[ground]}</Fact>}
      <Fact label="Decided">
        {byRule
          ? "Automatically, by a rule of this site, on "
          : `By a person, ${nameOf(by)}, and not automatically, on `}
        <Moment at={at} />
      </Fact>
      {statement.of === "decision" && (
        <Fact label="Because of a report">
          {statement.reported
            ? "Yes. Nobody is told who reported it."
            : "No, nobody had to report it."}
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt className="font-semibold">{label}</dt>
    <dd>{children}</dd>
  </div>
);

function Open({ statement, action }: { statement: Statement; action: FormAction }) {
  const { id, of, stands, inTime, appealUntil } = statement;
  if (!stands) return <p>There is nothing to appeal against any more.</p>;
  if (!inTime) {
    return (
      <p>
        {"The time to appeal was over on "}
        <Moment at={appealUntil} />.
      </p>
    );
  }
  return (
    <>
      <p>
        {"If you think that this is wrong, you can say so here until "}
        <Moment at={appealUntil} />. It costs nothing. Another moderator than the one who decided
        looks at it, and you are told what came of it.
      </p>
      <AppealForm along={{ [of]: id }} action={action} />
    </>
  );
}

function Raised({ appeal }: { appeal: Appeal }) {
  const { text, raisedAt, outcome, answer, answeredAt } = appeal;
  return (
    <>
      <Notice kind="info">
        {outcome && answeredAt ? (
          <>
            <p>{appealOutcomes[outcome]}</p>
            <p>
              {"Answered on "}
              <Moment at={answeredAt} />
              {": "}
              <q dir="auto">{answer}</q>
            </p>
          </>
        ) : (
          <p>
            {"Received on "}
            <Moment at={raisedAt} />. Another moderator will look at it, and you will read here what
            came of it.
          </p>
        )}
      </Notice>
      <div>
        <h3>What you wrote</h3>
        <p className="whitespace-pre-line" dir="auto">
          {text}
        </p>
      </div>
    </>
  );
}
