import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { justDone, postCase } from "#app/_shell/moderation.ts";
import { settleReports } from "#app/actions/flags.ts";
import {
  approveCase,
  approveEditedCase,
  closeCase,
  hideCase,
  lockCase,
  rejectCase,
  restoreCase,
  sendBackCase,
  undoDecision,
} from "#app/actions/moderation.ts";
import { Page } from "#components/layout/page.tsx";
import { AuthorCase } from "#components/moderation/author-case.tsx";
import { AuthorHistoryView } from "#components/moderation/author-history.tsx";
import { CaseActs } from "#components/moderation/case-acts.tsx";
import { CaseNav } from "#components/moderation/case-nav.tsx";
import { CaseView, caseTitle } from "#components/moderation/case-view.tsx";
import { JustDoneNotice } from "#components/moderation/just-done.tsx";
import { Keyboard } from "#components/moderation/keyboard.tsx";
import { SettleForm } from "#components/moderation/settle-form.tsx";
import { StaffNav } from "#components/moderation/staff-nav.tsx";
import { caseLetters, hereWords } from "#components/moderation/words.ts";
import { database } from "#db/client.ts";
import { listMemberNotes } from "#lib/members/case.ts";
import { findSweepable } from "#lib/members/sweeps.ts";
import type { PostCase } from "#lib/moderation/case.ts";
import { findNeighbours } from "#lib/moderation/next.ts";
import { listReplies } from "#lib/moderation/replies.ts";
import { visitCase } from "#lib/moderation/visits.ts";
import { allows } from "#lib/words/policy.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { found } = await postCase((await params).id);
  return pageMetadata({
    title: caseTitle(found),
    description: "A post with all that is asked about it.",
    path: staffRoutes.postCase(found.id),
    indexed: false,
  });
}

const actions = {
  approve: approveCase,
  "approve-edited": approveEditedCase,
  reject: rejectCase,
  "send-back": sendBackCase,
  hide: hideCase,
  restore: restoreCase,
  close: closeCase,
  lock: lockCase,
};

/** What waits is approved, and the reports are settled along with it. */
const isReported = ({ state, reports }: PostCase) =>
  state !== "held" && reports.some(({ outcome }) => outcome === null);

export default async function CasePage({ params, searchParams }: Asked) {
  const { found, who } = await postCase((await params).id);
  const author = found.history.member;
  const [here, neighbours, replies, done, notes, sweepable] = await Promise.all([
    visitCase(database(), who, found.id),
    findNeighbours(database(), who, found.id),
    listReplies(database()),
    justDone((await searchParams).done, found.id),
    author ? listMemberNotes(database(), author.id) : [],
    findSweepable(database(), found.id),
  ]);
  return (
    <Page
      aside={
        <>
          <AuthorHistoryView author={found.author} history={found.history} />
          <AuthorCase
            post={found.id}
            member={author && { name: author.name, notes }}
            maySweep={sweepable !== undefined && allows("member.sweep", who, sweepable.subject)}
          />
        </>
      }
    >
      <StaffNav who={who} here={staffRoutes.queue()} />
      <CaseNav neighbours={neighbours} />
      <JustDoneNotice key={`done-${found.id}`} done={done} undo={undoDecision} />
      <CaseView key={found.id} found={found} here={hereWords(here)}>
        <SettleForm
          along={{ post: found.id }}
          outcome="dismissed"
          action={settleReports}
          offered={isReported(found)}
        />
        <CaseActs found={found} actions={actions} replies={replies} />
      </CaseView>
      <Keyboard letters={caseLetters} />
    </Page>
  );
}
