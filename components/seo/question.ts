import type {
  Answer as AnswerData,
  Comment as CommentData,
  Person,
  QAPage,
  WithContext,
} from "schema-dts";
import { nameOf } from "#components/members/byline.tsx";
import type { Answer, Author, Comment, Edited, Thread } from "#lib/questions/queries.ts";
import { type AnswerOrder, routes } from "#lib/words/routes.ts";
import type { Crumb } from "./site.ts";

/** The page that something stands on, with its origin. */
type Place = { origin: string; page: string };

const person = (origin: string, author: Author): Person => ({
  "@type": "Person",
  name: nameOf(author),
  ...(author.kind === "member" ? { url: `${origin}${routes.member(author.name)}` } : undefined),
});

const edited = (change: Edited | null) =>
  change ? { dateModified: change.at.toISOString() } : undefined;

const comment =
  ({ origin, page }: Place) =>
  (said: Comment): CommentData => ({
    "@type": "Comment",
    text: said.text,
    url: `${page}#${routes.commentAnchor(said.id)}`,
    datePublished: said.createdAt.toISOString(),
    ...edited(said.edited),
    author: person(origin, said.author),
  });

function answer(place: Place, given: Answer): AnswerData {
  const { origin, page } = place;
  return {
    "@type": "Answer",
    text: given.text,
    url: `${page}#${routes.answerAnchor(given.id)}`,
    upvoteCount: Math.max(0, given.score),
    datePublished: given.createdAt.toISOString(),
    ...edited(given.edited),
    author: person(origin, given.author),
    commentCount: given.comments.length,
    ...(given.comments.length > 0 ? { comment: given.comments.map(comment(place)) } : undefined),
  };
}

/** The thread as schema.org's QAPage: what the reader sees on this page, word for word. */
export function questionData(
  origin: string,
  thread: Thread,
  answers: AnswerOrder,
): WithContext<QAPage> {
  const asked = { origin, page: `${origin}${routes.question(thread)}` };
  const place = {
    origin,
    page: `${origin}${routes.question(thread, { answers, page: thread.page })}`,
  };
  const accepted = thread.answers.find((a) => a.accepted);
  const others = thread.answers.filter((a) => a !== accepted);
  return {
    "@context": "https://schema.org",
    "@type": "QAPage",
    mainEntity: {
      "@type": "Question",
      name: thread.title,
      text: thread.text || thread.title,
      url: asked.page,
      answerCount: thread.answerCount,
      upvoteCount: Math.max(0, thread.score),
      commentCount: thread.comments.length,
      datePublished: thread.createdAt.toISOString(),
      ...edited(thread.edited),
      author: person(origin, thread.author),
      ...(thread.comments.length > 0
        ? { comment: thread.comments.map(comment(asked)) }
        : undefined),
      ...(accepted ? { acceptedAnswer: answer(place, accepted) } : undefined),
      ...(others.length > 0 ? { suggestedAnswer: others.map((a) => answer(place, a)) } : undefined),
    },
  };
}

/** From the categories down to the question itself. */
export const questionCrumbs = (thread: Thread): Crumb[] => [
  { name: "Questions", href: routes.questions() },
  ...thread.category.map((c) => ({ name: c.name, href: routes.category(c.path) })),
  { name: thread.title, href: routes.question(thread) },
];
