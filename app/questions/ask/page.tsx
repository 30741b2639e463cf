import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { NotOpenYet } from "#components/site/not-open-yet.tsx";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Ask a question",
  description:
    "Asking opens with the next release of this site. Until then, others may have asked.",
  path: routes.ask(),
  indexed: false,
});

export default function AskPage() {
  return (
    <NotOpenYet title="Ask a question">
      <p>
        Asking opens with the next release of this site. You will need no account for it. Until
        then, somebody may have asked something similar: <a href={routes.search()}>search</a> or
        look through the <a href={routes.categories()}>categories</a>.
      </p>
    </NotOpenYet>
  );
}
