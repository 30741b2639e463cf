import { Byline } from "#components/members/byline.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { History, Version } from "#lib/posts/queries.ts";
import { routes } from "#lib/words/routes.ts";
import { ComparisonShown } from "./difference.tsx";

type VersionListProps = {
  history: Pick<History, "versions" | "editedElsewhere">;
  /** The post, for a reader who may bring its earlier versions back. */
  restores?: number | undefined;
};

/** How a post read at each time, the newest version first. */
export function VersionList({ history, restores }: VersionListProps) {
  const newest = Math.max(...history.versions.map(({ number }) => number));
  return (
    <div className="space-y-8">
      {history.editedElsewhere && <Elsewhere edited={history.editedElsewhere} />}
      <ol className="space-y-12">
        {history.versions.map((version) => (
          <li key={version.number}>
            <VersionShown version={version} />
            {restores !== undefined && version.number < newest && (
              <p className="mt-3">
                <a href={routes.version(restores, version.number)} rel="nofollow">
                  {`Bring version ${version.number} back`}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Elsewhere({ edited }: { edited: NonNullable<History["editedElsewhere"]> }) {
  return (
    <Notice>
      <p>
        This post was edited before it came here; its earlier text was not kept. The edit was made
        on <Moment at={edited.at} />
        {edited.by && (
          <>
            {" by "}
            <Byline author={edited.by} />
          </>
        )}
        .
      </p>
    </Notice>
  );
}

export function VersionShown({ version }: { version: Version }) {
  const { number, title, html, comparison } = version;
  const whole = (
    <>
      {title && (
        <p className="font-serif text-lg font-semibold" dir="auto">
          {title}
        </p>
      )}
      <Prose html={html} />
    </>
  );
  return (
    <article className="space-y-3">
      <h2>{`Version ${number}`}</h2>
      <VersionFacts version={version} />
      {comparison ? (
        <>
          <ComparisonShown comparison={comparison} />
          <Disclosure summary={`The whole text of version ${number}`}>{whole}</Disclosure>
        </>
      ) : (
        whole
      )}
    </article>
  );
}

function VersionFacts({ version }: { version: Version }) {
  return (
    <>
      <p className="text-sm text-soft">
        <Moment at={version.at} />
        {" by "}
        <Byline author={version.author} />
      </p>
      {version.reason && (
        <p className="text-sm" dir="auto">
          <span className="text-soft">Reason: </span>
          {version.reason}
        </p>
      )}
    </>
  );
}
