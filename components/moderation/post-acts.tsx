import { Said } from "#components/members/account-page.tsx";
import { Byline } from "#components/members/byline.tsx";
import { PostHead } from "#components/posts/history-head.tsx";
import type { CategoryChoice } from "#components/taxonomy/category-choices.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { Moderated } from "#lib/posts/moderated.ts";
import type { PostAct } from "#lib/words/acts.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { PostActForm } from "./post-act-form.tsx";
import { actWords, goesForGood } from "./post-act-words.ts";

export type PostActions = Record<PostAct, FormAction>;

type PostActsProps = {
  post: Moderated;
  /** The one that was chosen. */
  act: PostAct | undefined;
  /** The one that was done just now. */
  done: PostAct | undefined;
  /** What goes for good was read. */
  sure: boolean;
  actions: PostActions;
  categories: CategoryChoice[];
  /** All that its author wrote can be hidden at once. */
  maySweep: boolean;
};

export const moderateTitle = ({ kind, own, moderates }: Moderated) =>
  `What can be done with ${own && !moderates ? "your" : "this"} ${kind}`;

/** A post, what can be done with it, and the form of what was chosen. */
export function PostActs(props: PostActsProps) {
  const { post, act, done } = props;
  const title = moderateTitle(post);
  return (
    <>
      {post.question ? (
        <PostHead post={{ ...post, question: post.question }}>{title}</PostHead>
      ) : (
        <h1 className="mb-8">{title}</h1>
      )}
      <div className="space-y-6">
        {done && <Said>{actWords[done].did(post)}</Said>}
        <ThePost post={post} />
        <Choices {...props} />
        {act !== undefined && <Chosen {...props} act={act} />}
      </div>
    </>
  );
}

function ThePost({ post }: { post: Moderated }) {
  const standing = standingOf(post);
  return (
    <section aria-label={`The ${post.kind}`} className="space-y-3">
      <p className="meta">
        <span>
          <Byline author={post.author} />
        </span>
        <Moment at={post.createdAt} />
        {standing.map((word) => (
          <Badge key={word} kind="plain">
            {word}
          </Badge>
        ))}
      </p>
      <Prose html={post.html} />
    </section>
  );
}

const standingOf = ({ kind, state, closed, locked, concealed }: Moderated): string[] => [
  ...(state === "published" ? [] : [state === "held" ? "waits" : "hidden"]),
  ...(kind === "question" && closed ? ["closed"] : []),
  ...(locked ? ["locked"] : []),
  ...(concealed ? ["without its author's name"] : []),
];

function Choices({ post, act, maySweep }: PostActsProps) {
  const { id, acts, edits, moderates } = post;
  return (
    <nav aria-label="What can be done">
      <ul className="flex flex-wrap gap-x-6">
        {edits && (
          <li>
            <a href={routes.editPost(id)} className="touch inline-flex min-h-9 items-center">
              {post.kind === "question" ? "Edit it, or its tags" : "Edit it"}
            </a>
          </li>
        )}
        {acts.map((each) => (
          <li key={each}>
            <a
              href={`${routes.moderatePost(id, each)}#act`}
              aria-current={each === act ? "page" : undefined}
              className="touch inline-flex min-h-9 items-center"
            >
              {actWords[each].label(post)}
            </a>
          </li>
        ))}
        {moderates && (
          <li>
            <a href={staffRoutes.postCase(id)} className="touch inline-flex min-h-9 items-center">
              All that is asked about it
            </a>
          </li>
        )}
        {maySweep && (
          <li>
            <a href={staffRoutes.sweep(id)} className="touch inline-flex min-h-9 items-center">
              Hide all that its author wrote
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

const Over = () => (
  <Notice>
    <p>This cannot be done with it now. It may have been done already.</p>
  </Notice>
);

function Chosen({ post, act, sure, actions, categories }: PostActsProps & { act: PostAct }) {
  const { label, means, grounded = false } = actWords[act];
  const offered = post.acts.includes(act);
  return (
    <section aria-labelledby="act" className="space-y-4">
      <h2 id="act" className="text-lg">
        {label(post)}
      </h2>
      {offered ? <p>{means(post)}</p> : <Over />}
      {offered && act === "delete" && <ForGood post={post} />}
      {offered && act === "delete" && !sure ? (
        <p>
          <a href={`${routes.moderatePost(post.id, act, 2)}#act`}>Go on: delete it for good</a>
        </p>
      ) : (
        <PostActForm
          key={act}
          {...{ act, grounded, categories, offered }}
          {...{ post: post.id, own: post.own, category: post.category, label: label(post) }}
          action={actions[act]}
        />
      )}
    </section>
  );
}

function ForGood({ post }: { post: Moderated }) {
  return (
    <Notice kind="warning" title="This goes for good">
      <ul className="list-disc ps-5">
        {goesForGood(post).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        What stays is that it was here, who deleted it and why. Its address says that it was
        deleted.
        {!post.own &&
          post.acts.includes("hide") &&
          " To be able to bring it back, hide it instead."}
      </p>
    </Notice>
  );
}
