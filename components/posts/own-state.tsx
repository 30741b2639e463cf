import { StatementLinks } from "#components/appeals/statement-links.tsx";
import { nameOf } from "#components/members/byline.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { OwnDecision, OwnPost } from "#lib/posts/own.ts";
import { routes } from "#lib/words/routes.ts";

const decided = {
  held: "This waits until a moderator has looked at it. Nobody else sees it until then.",
  hidden: "This is hidden. You and the moderators can still read it.",
  deleted: "This was deleted for good, and its words are not kept.",
  merged: "This was merged into another question, and its answers stand there now.",
};
const TAKEN = "You took this back. You and the moderators can still read it.";
const done = { held: "Held", hidden: "Hidden", deleted: "Deleted", merged: "Merged" };

/** What became of a post, for its author: nobody is left without a why. */
export function OwnState({ post }: { post: OwnPost }) {
  return (
    <>
      <State post={post} />
      <StatementLinks restrictions={post.restrictions} />
    </>
  );
}

function State({ post }: { post: OwnPost }) {
  const { state, decision } = post;
  if (state === "hidden" && decision?.byAuthor) {
    return (
      <Notice>
        <p>{TAKEN}</p>
        <p>
          {"Taken back on "}
          <Moment at={decision.at} />
        </p>
      </Notice>
    );
  }
  if (state !== "published") {
    return (
      <Notice kind="warning">
        <p>{decided[state]}</p>
        {decision && <Why did={done[state]} decision={decision} />}
        {state === "merged" && <a href={routes.questionById(post.id)}>The question it went into</a>}
      </Notice>
    );
  }
  return (
    <>
      {!post.visible && (
        <Notice>
          <p>What this stands under is not in sight at the moment, so this is not either.</p>
        </Notice>
      )}
      {post.concealed && (
        <p className="text-sm text-soft">
          {"Readers are not shown that you wrote this. "}
          <a href={routes.moderatePost(post.id, "reveal")}>Show your name again</a>
        </p>
      )}
      {(post.closed || post.locked) && (
        <p className="flex gap-2">
          {post.closed && (
            <Badge kind="plain">{post.kind === "question" ? "closed" : "question closed"}</Badge>
          )}
          {post.locked && <Badge kind="plain">locked</Badge>}
        </p>
      )}
    </>
  );
}

function Why({ did, decision }: { did: string; decision: OwnDecision }) {
  const by = decision.byRule ? "by a rule of this site" : `by ${nameOf(decision.by)}`;
  return (
    <p>
      {`${did} ${by}, `}
      <Moment at={decision.at} />
      {": "}
      <q dir="auto">{decision.reason}</q>
    </p>
  );
}
