import { marks } from "#app/_shell/marks.ts";
import { placedThread } from "#app/_shell/pieces.ts";
import { acceptAnswer, withdrawAcceptance } from "#app/actions/answers.ts";
import { follow, unfollow } from "#app/actions/follows.ts";
import { postAnswer, postComment } from "#app/actions/posts.ts";
import { castVote } from "#app/actions/votes.ts";
import { ThreadView } from "#components/questions/thread-view.tsx";
import type { Thread } from "#lib/questions/queries.ts";
import type { AnswerOrder } from "#lib/words/routes.ts";

const actions = {
  postAnswer,
  postComment,
  castVote,
  acceptAnswer,
  withdrawAcceptance,
  follow,
  unfollow,
};

/** The thread as this reader has it: what all see, and the marks that are theirs alone. */
export async function ViewerThread({ thread, order }: { thread: Thread; order: AnswerOrder }) {
  return (
    <ThreadView
      thread={placedThread(thread)}
      order={order}
      marks={await marks(thread)}
      actions={actions}
    />
  );
}
