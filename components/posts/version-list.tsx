import { Byline } from "#components/members/byline.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { History, Version } from "#lib/posts/queries.ts";

type VersionListProps = { history: Pick<History, "versions" | "editedElsewhere"> };

/** How a post read at each time, the newest version first. */
export function VersionList({ history }: VersionListProps) {
  return (
    <div className="space-y-8">
      {history.editedElsewhere && <Elsewhere edited={history.editedElsewhere} />}
      <ol className="space-y-12">
        {history.versions.map((version) => (
          <li key={version.number}>
            <VersionShown version={version} />
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

function VersionShown({ version }: { version: Version }) {
  return (
    <article className="space-y-3">
      <h2>{`Version ${version.number}`}</h2>
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
      {version.title && (
        <p className="font-serif text-lg font-semibold" dir="auto">
          {version.title}
        </p>
      )}
      <Prose html={version.html} />
    </article>
  );
}
