import { Astray } from "#components/layout/astray.tsx";

type GoneProps = { what?: "question" | "answer" | "comment" | "page" };

/** What stands where a post was deleted for good; sent with status 410. */
export function Gone({ what = "question" }: GoneProps) {
  return (
    <Astray title={`This ${what} was deleted`}>
      <p>
        It was deleted for good, so it cannot be shown again. If you came for an answer, somebody
        may have asked something similar.
      </p>
    </Astray>
  );
}
