import { fieldsOf } from "#app/_shell/action.ts";
import { pacedPreview } from "#app/_shell/preview.ts";
import { wordless } from "#db/wordless.ts";
import { Refused } from "#lib/words/outcome.ts";
import { logger } from "#server/logger.ts";

export const dynamic = "force-dynamic";

const statuses: Record<string, number> = { "too-fast": 429 };

/** The text of a form, as it would be published where that is about. The front has looked at where it comes from. */
export async function POST(request: Request): Promise<Response> {
  try {
    return Response.json({ html: await pacedPreview(await sentIn(request)) });
  } catch (error) {
    if (!(error instanceof Refused)) {
      logger.error({ err: wordless(error) }, "A preview could not be made");
      return Response.json({ message: "The preview could not be made just now." }, { status: 500 });
    }
    const { code, message, fields } = error.refusal;
    return Response.json({ message: fields?.body ?? message }, { status: statuses[code] ?? 422 });
  }
}

/** What is no form holds no text. */
const sentIn = async (request: Request) =>
  fieldsOf(await request.formData().catch(() => new FormData()));
