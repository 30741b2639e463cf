import type { FormAction, Refusal } from "#lib/words/outcome.ts";

const failed = (message: string): Refusal => ({ ok: false, code: "failed", message });

const unheard = failed(
  "We could not reach the site, so we do not know whether this arrived. What you typed is still here: please send it again. It will not be there twice.",
);

const renewed = failed(
  "The site was renewed, so nothing was sent. What you typed is still here: please copy it, and open this page again.",
);

/** It went well, and the router is on its way to another page. */
const isRedirect = (error: unknown) => String(Object(error).digest).startsWith("NEXT_REDIRECT");

/** An action whose failure on the way is an answer, too: it takes neither the page nor what was typed. */
export const heard =
  (action: FormAction): FormAction =>
  (form) =>
    action(form).catch((error: unknown) => {
      if (isRedirect(error)) throw error;
      const refusal = Object(error).name === "UnrecognizedActionError" ? renewed : unheard;
      return { typed: {}, refusal };
    });
