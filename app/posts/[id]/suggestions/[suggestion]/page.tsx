import type { Metadata } from "next";
import { editable, suggestion } from "#app/_shell/edits.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { declineSuggestion, takeSuggestion, withdrawSuggestion } from "#app/actions/edits.ts";
import { Page } from "#components/layout/page.tsx";
import { ComparisonShown } from "#components/posts/difference.tsx";
import { PostHead } from "#components/posts/history-head.tsx";
import { DeclineForm, TakeForm, WithdrawForm } from "#components/suggestions/decision-forms.tsx";
import { SuggestionFacts } from "#components/suggestions/suggestion-list.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SuggestionShown } from "#lib/suggestions/queries.ts";
import { routes } from "#lib/words/routes.ts";

type Asked = { params: Promise<{ id: string; suggestion: string }> };

async function read({ params }: Asked) {
  const { id, suggestion: raw } = await params;
  const post = await editable(id, routes.suggestions);
  return { post, found: await suggestion(post.id, raw) };
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { post, found } = await read(asked);
  return pageMetadata({
    title: `A suggested edit: ${post.question.title}`,
    description: `An edit suggested for this ${post.kind}: ${post.question.title}`,
    path: routes.suggestion(post.id, found.id),
    indexed: false,
  });
}

export default async function SuggestionPage(asked: Asked) {
  const { post, found } = await read(asked);
  const list = { label: "Suggested edits", href: routes.suggestions(post.id) };
  return (
    <Page>
      <PostHead post={post} crumbs={[list]}>
        {`An edit suggested for this ${post.kind}`}
      </PostHead>
      <div className="space-y-4">
        <SuggestionFacts of={found} />
        <p dir="auto">
          <span className="text-soft">Reason: </span>
          {found.reason}
        </p>
        {found.changedSince && <Changed post={post.id} />}
        <ComparisonShown comparison={found.comparison} />
        <Disclosure summary="The whole text as suggested" open={!found.comparison.body}>
          <p className="difference" dir="auto">
            {found.source}
          </p>
        </Disclosure>
      </div>
      <Decide found={found} />
    </Page>
  );
}

function Changed({ post }: { post: number }) {
  return (
    <Notice>
      <p>
        This post was changed after the edit was suggested. What you see is what taking it would
        change now; <a href={routes.history(post)}>the history</a> says what was changed meanwhile.
      </p>
    </Notice>
  );
}

function Decide({ found }: { found: SuggestionShown }) {
  const { id, may, base } = found;
  return (
    <div className="mt-10 space-y-10">
      <TakeForm suggestion={id} base={base} action={takeSuggestion} offered={may.take} />
      <DeclineForm suggestion={id} action={declineSuggestion} offered={may.decline} />
      <WithdrawForm suggestion={id} action={withdrawSuggestion} offered={may.withdraw} />
    </div>
  );
}
