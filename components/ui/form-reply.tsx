import { Notice } from "#components/ui/notice.tsx";
import type { FormState, Refusal } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

type FormReplyProps = {
  state: FormState;
  /** Without JavaScript the page opens here too where a field is to be mended: none of them takes the focus. */
  opens?: boolean;
};

/** What was said of the last attempt. Read out at once; without JavaScript the page opens at it. */
export function FormReply({ state, opens = false }: FormReplyProps) {
  const { refusal, attempt } = state;
  return (
    <div role="alert">
      {refusal && (
        <div key={attempt} tabIndex={-1} {...opensHere(opens || !refusal.fields)}>
          <Notice kind="warning">
            <p>{refusal.message}</p>
            <ReadFirst refusal={refusal} />
            {refusal.code === "signed-out" && (
              <p>
                <a href={routes.signIn()} target="_blank" rel="noreferrer">
                  Sign in (in a new tab)
                </a>
              </p>
            )}
          </Notice>
        </div>
      )}
    </div>
  );
}

/** The way to what has to be read, or done, before it goes; nothing that was typed is left behind. */
export function ReadFirst({ refusal: { first } }: { refusal: Refusal }) {
  if (!first) return null;
  return (
    <p>
      <a href={first.href} target="_blank" rel="noreferrer">
        {`${first.label} (in a new tab)`}
      </a>
    </p>
  );
}

/** Where a page opens that was sent in answer to a form: its reader would look for it far below otherwise. */
export const opensHere = (yes: boolean) => (yes ? { autoFocus: true } : {});

/** The first of these fields that is to be mended takes the focus. */
export function firstWrong(state: FormState, names: readonly string[]): string | undefined {
  return names.find((name) => state.refusal?.fields?.[name] !== undefined);
}
