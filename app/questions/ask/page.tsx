import type { Metadata } from "next";
import { readId, readWords, type SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { categories, place } from "#app/_shell/reads.ts";
import { actor } from "#app/_shell/session.ts";
import { askQuestion } from "#app/actions/posts.ts";
import { Page } from "#components/layout/page.tsx";
import { AskForm } from "#components/questions/ask-form.tsx";
import { categoryChoices } from "#components/taxonomy/category-choices.ts";
import { database } from "#db/client.ts";
import { findOwnDraft } from "#lib/drafts/queries.ts";
import { readerOf } from "#lib/posts/marks.ts";
import { routes } from "#lib/words/routes.ts";
import { requestContext } from "#server/front/context.ts";

export const metadata: Metadata = pageMetadata({
  title: "Ask a question",
  description: "Ask what is on your mind. You need no account, and no name.",
  path: routes.ask(),
  indexed: false,
});

export default async function AskPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const from = await searchParams;
  const { follows, linked } = await followed(from.follows);
  const title = readTitle(from.title);
  const reader = readerOf(await actor());
  const draft =
    reader.kind === "member"
      ? await findOwnDraft(database(), reader.id, { kind: "question", post: follows })
      : undefined;
  return (
    <Page aside={<Aside />}>
      <div className="space-y-6">
        <h1>Ask a question</h1>
        {reader.kind === "member" ? null : (
          <p className="text-soft">
            You need no account for it, and no name. If you have an account,{" "}
            <a href={routes.signIn(routes.ask(follows))} rel="nofollow">
              sign in
            </a>{" "}
            first.
          </p>
        )}
        {follows !== undefined && <Follows answer={follows} linked={linked} />}
        <AskForm
          action={askQuestion}
          reader={reader}
          categories={categoryChoices(await categories())}
          follows={follows}
          draft={draft}
          title={title}
        />
      </div>
    </Page>
  );
}

/** What was looked for in vain, to begin with. */
function readTitle(raw: string | string[] | undefined): string | undefined {
  const title = readWords(raw) || undefined;
  const context = requestContext();
  if (context && raw !== undefined) context.fleeting = true;
  return title;
}

/** The answer that was read before. What was begun there stays there, also when nobody can see it any more. */
async function followed(raw: string | string[] | undefined) {
  const follows = typeof raw === "string" ? readId(raw) : undefined;
  const found = follows === undefined ? undefined : await place("answer", follows);
  const linked = found !== undefined && found !== "deleted";
  const context = requestContext();
  // Nobody keeps a page for each number that could be made up.
  if (context && raw !== undefined && !linked) context.fleeting = true;
  return { follows, linked };
}

function Follows({ answer, linked }: { answer: number; linked: boolean }) {
  if (!linked)
    return (
      <p>
        The answer that led you here cannot be read any more. Your question will stand on its own.
      </p>
    );
  return (
    <p>
      Your question grows out of <a href={routes.answer(answer)}>this answer</a>. The two will be
      linked.
    </p>
  );
}

function Aside() {
  return (
    <>
      <p>
        Peer support, not therapy or emergency care. If you are in danger, or somebody else is,{" "}
        <a href={routes.help()}>here is where to turn now</a>.
      </p>
      <p>
        Everybody can read what you write here, and search engines find it. Please leave out full
        names, addresses and places of work.
      </p>
    </>
  );
}
