import { PostHead } from "#components/posts/history-head.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Withdrawable } from "#lib/posts/withdrawable.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

export const withdrawTitle = ({ kind, standing }: Withdrawable) =>
  standing === "withdrawn" ? `You took this ${kind} back` : `Take this ${kind} back`;

type WithdrawPostProps = {
  post: Withdrawable;
  action: FormAction;
  /** Where all that its author wrote is listed. */
  all: string;
  /** A member, whose name stands with it. */
  named?: boolean;
};

/** The last step before a post goes, what holds it here, or that it is done. */
export function WithdrawPost({ post, action, all, named = false }: WithdrawPostProps) {
  const { id, kind, question, standing } = post;
  const title = withdrawTitle(post);
  const there = question && (standing === "open" || standing === "answered");
  return (
    <>
      {there ? <PostHead post={{ id, kind, question }}>{title}</PostHead> : <Head title={title} />}
      <div className="space-y-6">
        {standing === "open" ? (
          <Ask post={post} action={action} />
        ) : (
          <Notice>
            <p>{said[standing]}</p>
          </Notice>
        )}
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          {there && <a href={routes.editPost(id)}>Edit it instead</a>}
          {there && named && (
            <a href={routes.moderatePost(id, "conceal")}>Take only your name off it</a>
          )}
          {there && <a href={routes.post(kind, id)}>Leave it as it is</a>}
          {!there && <a href={all}>All that you wrote</a>}
        </p>
      </div>
    </>
  );
}

const Head = ({ title }: { title: string }) => <h1 className="mb-8">{title}</h1>;

const said = {
  answered:
    "Others have written under your question, and taking it back would take their words along. So it stays, for their sake. You can edit it and leave out what should not be read, or ask a moderator to hide all of it.",
  withdrawn:
    "It is out of sight. You and the moderators can still read it, and only a moderator can bring it back.",
  hidden: "This is hidden already. The reason stands with it, where all that you wrote is listed.",
  suspended: "Your account is suspended, so what you wrote cannot be changed at the moment.",
};

const along = {
  question: "It goes out of sight at once, and what you wrote under it goes along.",
  answer: "It goes out of sight at once, and the comments under it go along.",
  comment: "It goes out of sight at once.",
};

function Ask({ post: { id, kind }, action }: Pick<WithdrawPostProps, "post" | "action">) {
  return (
    <>
      <p>
        {along[kind]} Points that it earned go too. You and the moderators can still read it, and
        only a moderator can bring it back.
      </p>
      <ActForm action={action} fields={{ post: id }} className="button">
        {`Take this ${kind} back`}
      </ActForm>
    </>
  );
}
