import { ButtonLink } from "#components/ui/button-link.tsx";
import { routes } from "#lib/words/routes.ts";

/** What this place is, in its own words, and the first thing that can be done here. */
export function Welcome({ words }: { words: string }) {
  return (
    <div className="mb-12 space-y-4">
      <h1 className="text-2xl" dir="auto">
        {words}
      </h1>
      <p className="text-soft">
        Read what others asked, find an answer that fits, or ask a question of your own, with or
        without an account.
      </p>
      <p>
        <ButtonLink href={routes.ask()}>Ask a question</ButtonLink>
      </p>
    </div>
  );
}
