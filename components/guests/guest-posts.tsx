"use client";

import { StatementLinks } from "#components/appeals/statement-links.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { useKeptFocus } from "#components/ui/use-kept-focus.ts";
import type { GuestPost } from "#lib/guests/queries.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { routes } from "#lib/words/routes.ts";

const kinds: Record<PostKind, string> = {
  question: "Your question",
  answer: "Your answer to",
  comment: "Your comment on",
};

const standings: Record<GuestPost["standing"], string> = {
  published: "Published.",
  held: "Waiting until a moderator has looked at it.",
  hidden: "Hidden by a moderator.",
  withdrawn: "You took it back.",
  deleted: "Deleted for good.",
  merged: "Merged into another question. The link leads there.",
  "under hidden": "Out of sight, because what it stands under is not shown.",
};

const addressOf = ({ kind, id }: GuestPost) =>
  kind === "question" ? routes.questionById(id) : routes[kind](id);

type GuestPostsProps = {
  posts: GuestPost[];
  /** Where they can be changed from: not while somebody else is signed in. */
  withdraw?: FormAction | undefined;
};

export function GuestPosts({ posts, withdraw }: GuestPostsProps) {
  useKeptFocus();
  if (posts.length === 0) return <p className="text-soft">Nothing of it is here any more.</p>;
  return (
    <ul className="space-y-6">
      {posts.map((post) => (
        <li key={post.id} className="space-y-1">
          <GuestPostEntry post={post} withdraw={withdraw} />
        </li>
      ))}
    </ul>
  );
}

function GuestPostEntry({ post, withdraw }: { post: GuestPost; withdraw: FormAction | undefined }) {
  const { kind, title, standing, why, createdAt, watched } = post;
  return (
    <>
      <p>
        <span className="text-soft">{kinds[kind]}: </span>
        {standing === "published" || standing === "merged" ? (
          <a href={addressOf(post)}>
            <bdi>{title}</bdi>
          </a>
        ) : (
          <bdi>{title}</bdi>
        )}
      </p>
      <p className="text-sm text-soft">
        <Moment at={createdAt} />. {standings[standing]}
        {watched && " We write to you when there is news."}
      </p>
      {why && standing !== "withdrawn" && (
        <p className="text-sm">
          The reason given: <bdi>{why}</bdi>
        </p>
      )}
      {withdraw && <StatementLinks restrictions={post.restrictions} />}
      {withdraw && (standing === "published" || standing === "held") && (
        <Tools post={post} withdraw={withdraw} />
      )}
    </>
  );
}

function Tools({
  post: { id, kind, answered, suggested },
  withdraw,
}: {
  post: GuestPost;
  withdraw: FormAction;
}) {
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2 text-sm">
      <a href={routes.editPost(id)} className="touch">
        Edit
      </a>
      {suggested > 0 && (
        <a href={routes.suggestions(id)} className="touch">
          {suggested === 1 ? "An edit was suggested" : `${suggested} edits were suggested`}
        </a>
      )}
      {kind === "question" && answered ? (
        <p className="text-soft">
          Others have written here, so it stays. You can edit it and leave out what should not be
          read.
        </p>
      ) : (
        <details>
          <summary className="touch cursor-pointer">Take it back</summary>
          <div className="space-y-2 py-2">
            <p>It goes out of sight at once. Only a moderator can bring it back.</p>
            <ActForm action={withdraw} fields={{ post: id }} className="button">
              Take this back
            </ActForm>
          </div>
        </details>
      )}
    </div>
  );
}
