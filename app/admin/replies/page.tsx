import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import { dropReply, writeReply } from "#app/actions/replies.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Part } from "#components/admin/part.tsx";
import { ReplyForm } from "#components/moderation/reply-forms.tsx";
import { ReplyList } from "#components/moderation/reply-list.tsx";
import { database } from "#db/client.ts";
import { listReplies } from "#lib/moderation/replies.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

const title = "Moderators’ replies";
const here = adminRoutes.adminReplies();

export const generateMetadata = (): Promise<Metadata> =>
  adminMetadata("reply.write", {
    title,
    description: "Words that moderators are offered.",
    path: here,
  });

const said = {
  saved: "Moderators are offered it from their next case on.",
  dropped: "Moderators are not offered it any more.",
};

type Asked = { searchParams: Promise<SearchParams> };

export default async function RepliesPage({ searchParams }: Asked) {
  const who = await administrator("reply.write");
  const done = saidOf(await searchParams, said);
  return (
    <AdminPage title={title} who={who} here={here} said={done}>
      <p>
        Moderators choose one of these beside a case and can change its words before they send it.
        Authors read them.
      </p>
      <ReplyList replies={await listReplies(database())} write={writeReply} drop={dropReply} />
      <Part id="add" title="Add a reply">
        <ReplyForm action={writeReply} place={0} />
      </Part>
    </AdminPage>
  );
}
