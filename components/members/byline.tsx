import { Badge } from "#components/ui/badge.tsx";
import { Count } from "#components/ui/count.tsx";
import type { Author } from "#lib/questions/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** What stands beside a name. A member without a role of their own needs no word. */
const roleWords: Record<string, string> = {
  expert: "Expert",
  editor: "Editor",
  moderator: "Moderator",
  administrator: "Administrator",
};

export function RoleBadge({ role }: { role: string }) {
  const word = roleWords[role];
  return word ? <Badge>{word}</Badge> : null;
}

/** A name for headings and links, without points or role. */
export function nameOf(author: Author | null): string {
  if (author?.kind === "member") return author.name;
  if (author?.kind === "guest") return author.name ? `${author.name} (guest)` : "a guest";
  return "a former member";
}

/** The name alone, linked where it leads somewhere. */
export function AuthorName({ author }: { author: Author | null }) {
  if (author?.kind !== "member") return <bdi>{nameOf(author)}</bdi>;
  return (
    <a href={routes.member(author.name)} className="font-semibold">
      <bdi>{author.name}</bdi>
    </a>
  );
}

/** Who wrote it: name, role and points, e.g. "Cleo · Expert · 8.3k points". */
export function Byline({ author }: { author: Author }) {
  return (
    <>
      <AuthorName author={author} />
      {author.kind === "member" && (
        <>
          {" "}
          <RoleBadge role={author.role} /> <Points of={author.points} />
        </>
      )}
    </>
  );
}

export function Points({ of }: { of: number }) {
  return <Count of={of} one="point" many="points" />;
}
