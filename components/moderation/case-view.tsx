import type { ReactNode } from "react";
import { Byline } from "#components/members/byline.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { PostCase } from "#lib/moderation/case.ts";
import { UNDONE } from "#lib/words/decisions.ts";
import { routes } from "#lib/words/routes.ts";
import { CaseAround } from "./case-around.tsx";
import { CaseAppeals, CaseDecisions, CaseReports, CaseSuggested } from "./case-said.tsx";

const named = { question: "A question", answer: "An answer to", comment: "A comment under" };

export const caseTitle = ({ kind, question }: Pick<PostCase, "kind" | "question">) =>
  `${named[kind]}: ${question.title}`;

const stateWords = { held: "waits", hidden: "hidden", published: "published" };

type CaseViewProps = {
  found: PostCase;
  here: string | undefined;
  /** What can be decided. */
  children: ReactNode;
};

/** A post with what stands around it, what was said about it and what was decided. */
export function CaseView({ found, here, children }: CaseViewProps) {
  const { kind, id, question, html, category } = found;
  return (
    <div className="space-y-8">
      <header className="space-y-3">
        <h1 dir="auto">{caseTitle(found)}</h1>
        <p className="meta">
          <Badge kind={found.state === "held" ? "accent" : "plain"}>
            {stateWords[found.state]}
          </Badge>
          {found.locked && <Badge kind="plain">locked</Badge>}
          {found.closed && <Badge kind="plain">question closed</Badge>}
          {category && <a href={routes.category(category.path)}>{category.name}</a>}
          {found.visible && <a href={routes.post(kind, id)}>See it in its thread</a>}
        </p>
        {here && <p role="status">{here}</p>}
      </header>
      <CaseAround posts={found.around} places={["above"]} />
      <section aria-labelledby="the-post" className="space-y-3 rounded-md border border-line p-4">
        <h2 id="the-post" className="text-lg" dir="auto">
          {kind === "question" ? question.title : `The ${kind}`}
        </h2>
        <Prose html={html} />
        <p className="meta">
          <span>
            <Byline author={found.author} />
          </span>
          <Moment at={found.createdAt} before="written on " />
          {found.editedAt && <Moment at={found.editedAt} before="edited on " />}
        </p>
      </section>
      <Waits found={found} />
      <CaseReports reports={found.reports} />
      <CaseSuggested post={id} suggested={found.suggested} />
      <CaseAppeals appeals={found.appeals} />
      {children}
      <CaseDecisions decisions={found.decisions} />
      <CaseAround posts={found.around} places={["beside", "below"]} />
    </div>
  );
}

/** Why it waits, in the sentences of the rules or of whoever held it. */
function Waits({ found: { state, decisions } }: { found: PostCase }) {
  if (state !== "held") return null;
  const why = decisions.find(({ act, reason }) => act === "hold" && reason !== UNDONE)?.reason;
  return (
    <section aria-labelledby="waits" className="space-y-2">
      <h2 id="waits" className="text-lg">
        Why it waits
      </h2>
      <p dir="auto">{why ?? "It waited already on the site that it came from."}</p>
    </section>
  );
}
