import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { routes } from "#lib/words/routes.ts";
import type { Shown } from "./draft-form.ts";
import type { Kept, Status } from "./draft-keeping.ts";
import type { DraftWords } from "./draft-local.ts";

type Act = (name: "discard" | "putBack" | "take" | "keepMine" | "look") => void;

/** Says under a form how it stands with what is typed there, and offers what was kept. */
export function DraftStatus({ shown, act }: { shown: Shown; act: Act }) {
  const { status, restored, other, before } = shown;
  return (
    <div className="space-y-3">
      {restored && (
        <Notice>
          <p>
            We kept what you wrote on <Moment at={restored.at} />.
          </p>
          <Choice onClick={() => act("discard")}>Discard it</Choice>
        </Notice>
      )}
      {before && !restored && (
        <Notice>
          <p>What stood here before is still at hand.</p>
          <Choice onClick={() => act("putBack")}>Put it back</Choice>
        </Notice>
      )}
      {other ? (
        <Other other={other} act={act} />
      ) : (
        status.is === "conflict" && (
          <Notice kind="warning">
            <p>
              {status.message || "This draft was changed elsewhere. Both texts are still there."}
            </p>
            <Choice onClick={() => act("look")}>Look at the other one</Choice>
            <Choice onClick={() => act("keepMine")}>Keep what stands here</Choice>
          </Notice>
        )
      )}
      <p role="status" className="min-h-6 text-sm text-soft">
        {sentence(status)}
        {status.is === "signed-out" && (
          <>
            {" "}
            <a href={routes.signIn()} target="_blank" rel="noopener">
              Sign in, in another tab
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function sentence(status: Status): string {
  switch (status.is) {
    case "quiet":
      return "";
    case "unsaved":
      return "Not saved yet";
    case "saved":
      return "Saved";
    case "here":
      return "Saved in this browser";
    case "nowhere":
      return "Not saved: this browser keeps nothing for us.";
    case "signed-out":
      return "Not saved yet: you are signed out. What you typed stays in this browser.";
    case "refused":
      return `Not saved yet. ${status.message}`;
    case "conflict":
      return "Not saved yet";
  }
}

function Other({ other, act }: { other: Kept; act: Act }) {
  return (
    <Notice kind="warning" title="There is another text for this place">
      <p>
        It was kept on <Moment at={other.at} />:
      </p>
      <Text words={other.words} />
      <Choice onClick={() => act("take")}>Take that one</Choice>
      <Choice onClick={() => act("keepMine")}>Keep what stands here</Choice>
    </Notice>
  );
}

export function Text({ words }: { words: DraftWords }) {
  return (
    <blockquote className="max-h-60 overflow-auto whitespace-pre-wrap" dir="auto">
      {[words.title, words.body, words.tags, words.reason].filter(Boolean).join("\n\n")}
    </blockquote>
  );
}

function Choice({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Button type="button" kind="quiet" className="me-3 mt-2" onClick={onClick}>
      {children}
    </Button>
  );
}
