import { limits } from "#lib/words/limits.ts";

/** What the page is for, and what it is not for. */
export function WatchedMeaning() {
  return (
    <div className="space-y-3">
      <p>
        Questions, answers and comments are looked through for these words before they are
        published, and again when they are edited. Capitals, accents and letters that only look
        alike make no difference. Whoever has a role on this site is let through by all but the
        replaced words.
      </p>
      <p>
        Please do not watch for words about suicide or self-harm in order to keep them out: who
        writes them may need to be heard at once. To be told of them, choose “published, and
        reported”.
      </p>
      <p className="text-sm text-soft">
        {`Words are found whole; “*” stands for any letters, as in “gambl*”. Patterns are regular expressions in the syntax of RE2. There is room for ${limits.watched.rules} words and ${limits.watched.patterns} patterns.`}
      </p>
    </div>
  );
}
