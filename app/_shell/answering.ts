import { headers } from "next/headers";
import type { FormAction } from "#lib/words/outcome.ts";
import { requestContext } from "#server/front/context.ts";

/**
 * With JavaScript an answer goes back to the form by itself. A plain form is answered by the page that is made next:
 * there the form of this name shows what was said (components/ui/answered.tsx).
 */
export const answering = (act: FormAction): FormAction =>
  async function answer(form) {
    const said = await act(form);
    const context = requestContext();
    const name = form instanceof FormData ? form.get("form") : null;
    if (context && typeof name === "string" && !(await headers()).has("next-action")) {
      context.answered = { form: name, said };
    }
    return said;
  };
