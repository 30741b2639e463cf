import { atomResponse } from "#app/_machines/atom.ts";
import { isAt, leadTo, missing } from "#app/_machines/feeds.ts";
import { readId } from "#app/_shell/address.ts";
import { answerPages, thread } from "#app/_shell/reads.ts";
import { routes } from "#lib/words/routes.ts";

type Context = { params: Promise<{ id: string }> };

/** The newest answers of a question. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = readId((await params).id);
  const shown = id === undefined ? undefined : await thread(id, { order: "newest", page: 1 });
  if (id === undefined || !shown) return missing(id, routes.questionFeed);
  const path = routes.questionFeed(shown);
  if (!isAt(request, path, path)) return leadTo(path);
  const pages = await answerPages(id);
  return atomResponse(
    {
      title: `Answers to “${shown.title}”`,
      description: shown.excerpt,
      path,
      list: routes.question(shown),
    },
    shown.answers.map((a) => ({
      key: `answer/${a.id}`,
      title: `An answer to “${shown.title}”`,
      path: `${routes.question(shown, { page: pages.get(a.id) })}#${routes.answerAnchor(a.id)}`,
      html: a.html,
      createdAt: a.createdAt,
      changedAt: a.edited?.at ?? a.createdAt,
      author: a.author,
    })),
  );
}
