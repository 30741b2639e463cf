import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Receipt } from "#lib/flags/queries.ts";
import { routes } from "#lib/words/routes.ts";

const abouts = {
  question: "a question",
  answer: "an answer",
  comment: "a comment",
  profile: "a member’s profile",
};

const outcomes = {
  upheld: "A moderator has looked at it, and has done something about it.",
  dismissed: "A moderator has looked at it, and has left it as it is.",
};

type ReceiptViewProps = {
  receipt: Receipt;
  /** The whole address of this page, to be kept. */
  address: string;
};

/** How a report stands, in words that name nobody. */
export function ReceiptView({ receipt, address }: ReceiptViewProps) {
  const { about, reason, raisedAt, mailed, outcome, settledAt } = receipt;
  return (
    <article className="space-y-6">
      <h1>Your report</h1>
      {reason === "worried" && <Danger />}
      <div role="status">
        <Notice>
          <p>
            {`Thank you. Your report on ${abouts[about]} was received on `}
            <Moment at={raisedAt} />.
          </p>
          {outcome && settledAt ? (
            <p>
              {`${outcomes[outcome]} That was on `}
              <Moment at={settledAt} />.
            </p>
          ) : (
            <p>
              A moderator will look at it. Nobody is told who reported it, and nobody writes to the
              author automatically.
            </p>
          )}
        </Notice>
      </div>
      {!outcome && <Keep address={address} mailed={mailed} />}
      <p>
        <a href={routes.home()}>Back to the questions</a>
      </p>
    </article>
  );
}

function Danger() {
  return (
    <Notice kind="warning" label="Urgent help">
      <p>
        If somebody may be in danger now, please do not wait for us:{" "}
        <a href={routes.help()}>urgent help</a> says who can be called at once.
      </p>
    </Notice>
  );
}

function Keep({ address, mailed }: { address: string; mailed: boolean }) {
  return (
    <section className="space-y-2" aria-labelledby="reference">
      <h2 id="reference">Your reference</h2>
      <p>
        {mailed
          ? "We write to the address that you left, once, when somebody has looked. Until then this page says how it stands:"
          : "This page says how it stands. To find it again, please keep its address:"}
      </p>
      <p className="break-all">
        <code>{address}</code>
      </p>
    </section>
  );
}
