import { atomResponse } from "#app/_machines/atom.ts";
import { notFound } from "#app/_machines/feeds.ts";
import { readId } from "#app/_shell/address.ts";
import { thread } from "#app/_shell/reads.ts";
import { routes } from "#lib/words/routes.ts";

type Context = { params: Promise<{ id: string }> };

/** The newest answers of a question. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = readId((await params).id);
  const shown = id === undefined ? undefined : await thread(id, { order: "newest", page: 1 });
  if (!shown) return notFound();
  return atomResponse(
    {
      title: `Answers to “${shown.title}”`,
      description: shown.excerpt,
      path: routes.questionFeed(shown),
      list: routes.question(shown),
    },
    shown.answers.map((a) => ({
      key: `answer/${a.id}`,
      title: `An answer to “${shown.title}”`,
      path: routes.answer(a.id),
      html: a.html,
      createdAt: a.createdAt,
      changedAt: a.edited?.at ?? a.createdAt,
      author: a.author,
    })),
  );
}
