import { Byline } from "#components/members/byline.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { AroundPost } from "#lib/moderation/around.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type Place = AroundPost["place"];
type CaseAroundProps = { posts: readonly AroundPost[]; places: readonly Place[] };

const headings: Record<Place, string> = {
  above: "What it stands under",
  beside: "What stands beside it",
  below: "What stands under it",
};

/** The thread around a post: what it answers in full, the rest as far as it tells what is talked about. */
export function CaseAround({ posts, places }: CaseAroundProps) {
  return places.map((place) => {
    const here = posts.filter((post) => post.place === place);
    if (here.length === 0) return null;
    return (
      <section key={place} aria-labelledby={`around-${place}`} className="space-y-2">
        <h2 id={`around-${place}`} className="text-lg">
          {headings[place]}
        </h2>
        <ul className="rows">
          {here.map((post) => (
            <li key={post.id}>
              <Around post={post} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Around({ post }: { post: AroundPost }) {
  return (
    <article className="space-y-1.5">
      <p className="meta">
        <a href={staffRoutes.postCase(post.id)}>{`The ${post.kind}`}</a>
        <span>
          <Byline author={post.author} />
        </span>
        {post.state !== "published" && <span>{post.state === "held" ? "waits" : "hidden"}</span>}
      </p>
      <p className="row-excerpt" dir="auto">
        {post.excerpt}
      </p>
      {post.place === "above" && (
        <Disclosure summary={`Read the whole ${post.kind}`}>
          <Prose html={post.html} />
        </Disclosure>
      )}
    </article>
  );
}
