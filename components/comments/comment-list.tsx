import { Byline } from "#components/members/byline.tsx";
import { PostLinks } from "#components/posts/post-links.tsx";
import { EditedBy } from "#components/questions/edited-by.tsx";
import { Count } from "#components/ui/count.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { Marks } from "#lib/posts/marks.ts";
import type { Comment } from "#lib/questions/queries.ts";
import { lengths } from "#lib/words/lengths.ts";
import { routes } from "#lib/words/routes.ts";

/** `label` says to what they belong. */
type CommentListProps = { comments: Comment[]; label: string; marks: Marks };

/** Comments under one post, oldest first; a long row is folded, with the first ones in sight. */
export function CommentList({ comments, label, marks }: CommentListProps) {
  if (comments.length === 0) return null;
  const { foldFrom, shown } = lengths.comments;
  const folded = comments.length >= foldFrom ? comments.slice(shown) : [];
  const inSight = folded.length > 0 ? comments.slice(0, shown) : comments;
  return (
    <div className="comments">
      <Entries comments={inSight} label={label} marks={marks} />
      {folded.length > 0 && (
        <Disclosure summary={`Show ${folded.length} more comments`}>
          <Entries comments={folded} label={`${label}, continued`} marks={marks} />
        </Disclosure>
      )}
    </div>
  );
}

function Entries({ comments, label, marks }: CommentListProps) {
  return (
    <ul aria-label={label}>
      {comments.map((comment) => (
        <Entry key={comment.id} comment={comment} marks={marks} />
      ))}
    </ul>
  );
}

function Entry({ comment, marks }: { comment: Comment; marks: Marks }) {
  const anchor = routes.commentAnchor(comment.id);
  return (
    <li id={anchor} className="comment">
      <Prose html={comment.html} />
      <p className="meta">
        <span>
          <Byline author={comment.author} />
        </span>
        <Moment at={comment.createdAt} href={`#${anchor}`} />
        <EditedBy post={comment.id} edited={comment.edited} />
        <PostLinks post={comment.id} marks={marks} />
        {comment.score !== 0 && <Count of={comment.score} one="vote" many="votes" signed />}
      </p>
    </li>
  );
}
