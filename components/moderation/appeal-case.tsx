import { AuthorName } from "#components/members/byline.tsx";
import { AppealAnswerForm } from "#components/moderation/appeal-forms.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { AppealCase } from "#lib/appeals/case.ts";
import { grounds } from "#lib/words/grounds.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { appealOutcomes } from "#lib/words/statements.ts";

type AppealCaseProps = { found: AppealCase; answer: FormAction };

/** An appeal with what it is against; whoever decided reads it, and does not answer. */
export function AppealCaseView({ found, answer }: AppealCaseProps) {
  const { id, text, raisedAt, outcome, may } = found;
  return (
    <article className="space-y-6">
      <h1>An appeal</h1>
      <Against found={found} />
      <section className="space-y-2" aria-labelledby="said">
        <h2 id="said">What is said against it</h2>
        <p className="whitespace-pre-line" dir="auto">
          {text}
        </p>
        <p className="meta">
          <Moment at={raisedAt} />
        </p>
      </section>
      {outcome && (
        <Notice>
          <p>{appealOutcomes[outcome]}</p>
          <q dir="auto">{found.answer}</q>
        </Notice>
      )}
      {may && <p>{comesBack(found)}</p>}
      <AppealAnswerForm appeal={id} action={answer} offered={may} />
      {!outcome && !may && (
        <Notice>
          <p>Another moderator than the one who decided answers this.</p>
        </Notice>
      )}
      <p>
        <a href={staffRoutes.queue()}>All that waits</a>
      </p>
    </article>
  );
}

const forGood = {
  delete:
    "Its words are gone: taking the decision back says that it was wrong, and brings no word back.",
  merge:
    "Taking the decision back says that it was wrong. What was merged stays where it is: please move it by hand.",
};

/** What taking the decision back does. */
const comesBack = ({ post }: AppealCase) =>
  post?.act === "delete" || post?.act === "merge"
    ? forGood[post.act]
    : "Taking the decision back brings everything back at once, with votes, points and links.";

function Against({ found: { decided, post, member } }: { found: AppealCase }) {
  return (
    <section className="space-y-2" aria-labelledby="against">
      <h2 id="against">What was decided</h2>
      {post && (
        <p>
          {`${acts[post.act]} ${post.kind}: `}
          {post.act === "delete" ? (
            <bdi>{post.title ?? "a question that was deleted"}</bdi>
          ) : (
            <a href={staffRoutes.postCase(post.id)} dir="auto">
              {post.title}
            </a>
          )}
        </p>
      )}
      {member && (
        <p>
          {"Suspended: "}
          <a href={staffRoutes.memberCase(member.name)}>
            <bdi>{member.name}</bdi>
          </a>
        </p>
      )}
      <p>
        <q dir="auto">{decided.reason}</q>
        {decided.ground && ` (${grounds[decided.ground]})`}
      </p>
      <p className="meta">
        <span>{decided.by ? <AuthorName author={decided.by} /> : "A rule of this site"}</span>
        <Moment at={decided.at} />
      </p>
    </section>
  );
}

const acts = {
  hold: "Held a",
  return: "Sent back a",
  reject: "Did not publish a",
  hide: "Hid a",
  lock: "Locked a",
  close: "Closed a",
  delete: "Deleted a",
  merge: "Merged a",
  convert: "Converted a",
  conceal: "Took the name off a",
};
