import type { ReactNode } from "react";
import { Said } from "#components/members/account-page.tsx";
import { Points, RoleBadge } from "#components/members/byline.tsx";
import { Fact } from "#components/members/member-facts.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { MemberCase } from "#lib/members/case.ts";
import type { Member } from "#lib/words/actor.ts";
import { dateInWords } from "#lib/words/dates.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { allows } from "#lib/words/policy.ts";
import { routes } from "#lib/words/routes.ts";
import { NoteForm, ReinstateForm, SuspendForm, WarnForm } from "./member-forms.tsx";
import { MemberNotes } from "./member-notes.tsx";
import { type CategoryChoice, KeeperForms, RoleForm } from "./office-forms.tsx";
import { Restraints } from "./restraints.tsx";
import { SweepForm } from "./sweep-form.tsx";
import { sweepMeans } from "./sweep-view.tsx";

type Acts = Record<
  | "noteMember"
  | "warnMember"
  | "suspendMember"
  | "reinstateMember"
  | "sweepPosts"
  | "appointMember"
  | "giveCategoryToMember"
  | "takeCategoryFromMember",
  FormAction
>;

type MemberCaseProps = {
  member: MemberCase;
  who: Member;
  acts: Acts;
  /** What was reported of the profile. */
  reports: ReactNode;
  /** The categories that whoever looks can give to others. */
  choices: CategoryChoice[];
  done?: string | undefined;
};

const said = new Map(
  Object.entries({
    noted: "The note is kept.",
    warned: "The warning is sent. It has to be read before this member writes again.",
    suspended: "This member is suspended from now on.",
    reinstated: "The suspension is over.",
    appointed: "The role counts from the next request on.",
    given: "This member moderates the category from the next request on.",
    taken: "This member does not moderate the category any more.",
  }),
);

/** One member as moderators see them, with all that can be done. */
export function MemberCaseView(props: MemberCaseProps) {
  const { member, who, acts, reports, choices, done } = props;
  const words = said.get(done ?? "");
  return (
    <div className="space-y-10">
      <Head member={member} />
      {words && <Said>{words}</Said>}
      <Facts member={member} inOffice={allows("member.appoint", who, member)} />
      {reports}
      <Section id="notes" title="Notes">
        <MemberNotes notes={member.notes} />
        {allows("member.note", who, member) && (
          <NoteForm action={acts.noteMember} member={member.id} />
        )}
      </Section>
      <Section id="restraints" title="Warnings and suspensions">
        <Restraints all={member.restraints} />
      </Section>
      <Measures member={member} who={who} acts={acts} />
      <Offices member={member} who={who} acts={acts} choices={choices} />
    </div>
  );
}

function Head({ member }: Pick<MemberCaseProps, "member">) {
  return (
    <div className="space-y-3">
      <h1>
        <bdi>{member.name}</bdi>
      </h1>
      <p className="text-soft">
        <RoleBadge role={member.role} /> <Points of={member.points} />
      </p>
      <p>
        <a href={routes.member(member.name)}>The page that everybody sees</a>
      </p>
    </div>
  );
}

type FactsProps = Pick<MemberCaseProps, "member"> & {
  /** Whoever gives roles also sees whether there is an address, and how many sessions. */
  inOffice: boolean;
};

function Facts({ member, inOffice }: FactsProps) {
  const { posts, reports, suspendedUntil } = member;
  return (
    <dl className="facts">
      <Fact term="Joined">
        <Moment at={member.joinedAt} />
      </Fact>
      {member.lastSeenAt && (
        <Fact term="Last seen">
          <Moment at={member.lastSeenAt} />
        </Fact>
      )}
      <Fact term="Posts">
        {`${posts.published} published, ${posts.held} waiting, ${posts.hidden} hidden, ${posts.deleted} deleted`}
      </Fact>
      <Fact term="Reports">
        {`${reports.open} open, ${reports.upheld} upheld, ${reports.dismissed} dismissed`}
      </Fact>
      {suspendedUntil && (
        <Fact term="Suspended">
          {suspendedUntil === "always" ? "without an end" : `until ${dateInWords(suspendedUntil)}`}
        </Fact>
      )}
      {inOffice && (
        <>
          <Fact term="E-mail">{member.emailConfirmed ? "confirmed" : "no confirmed address"}</Fact>
          <Fact term="Signed in">{devices(member.sessionCount)}</Fact>
        </>
      )}
    </dl>
  );
}

const devices = (sessions: number): string => {
  if (sessions === 0) return "nowhere";
  return sessions === 1 ? "on 1 device" : `on ${sessions} devices`;
};

type SectionProps = { id: string; title: string; children: ReactNode };

function Section({ id, title, children }: SectionProps) {
  return (
    <section className="space-y-4 border-t border-line pt-8" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Measures({ member, who, acts }: Pick<MemberCaseProps, "member" | "who" | "acts">) {
  return (
    <>
      {member.suspendedUntil && allows("member.reinstate", who, member) && (
        <Section id="reinstate" title="End the suspension">
          <ReinstateForm action={acts.reinstateMember} member={member.id} />
        </Section>
      )}
      {allows("member.warn", who, member) && (
        <Section id="warn" title="Warn">
          <WarnForm action={acts.warnMember} member={member.id} />
        </Section>
      )}
      {allows("member.sweep", who, member) && member.posts.published + member.posts.held > 0 && (
        <Section id="sweep" title="Hide all that this member wrote">
          <p>{sweepMeans(member.posts)}</p>
          <SweepForm action={acts.sweepPosts} along={{ member: String(member.id) }} hasAccount />
        </Section>
      )}
      {allows("member.suspend", who, member) && (
        <Section id="suspend" title="Suspend">
          <SuspendForm action={acts.suspendMember} member={member.id} />
        </Section>
      )}
    </>
  );
}

function Offices({ member, who, acts, choices }: Omit<MemberCaseProps, "done" | "reports">) {
  return (
    <>
      {allows("member.appoint", who, member) && (
        <Section id="role" title="Role">
          <RoleForm action={acts.appointMember} member={member.id} role={member.role} />
        </Section>
      )}
      {allows("moderator.appoint", who, member) && (
        <Section id="categories" title="Moderator of categories">
          <KeeperForms
            give={acts.giveCategoryToMember}
            take={acts.takeCategoryFromMember}
            member={member.id}
            keeps={member.keeps}
            choices={choices}
          />
        </Section>
      )}
    </>
  );
}
