import { RoleBadge } from "#components/members/byline.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { TextField } from "#components/ui/field.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { MemberAdministered, MembersAdministered } from "#lib/members/administered.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import { limits } from "#lib/words/limits.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";

type Asked = { of?: "office" | undefined; q?: string | undefined; after?: string | undefined };
type MembersAdministeredProps = { members: MembersAdministered; asked: Asked };

/** Members by their names; each leads to where their role is given, and what moderators know of them. */
export function MembersAdministeredList({ members, asked }: MembersAdministeredProps) {
  const { of, q, after } = asked;
  const tabs = [
    { label: "All", href: adminRoutes.adminMembers({ q }), current: of === undefined },
    {
      label: "With a role",
      href: adminRoutes.adminMembers({ of: "office", q }),
      current: of === "office",
    },
  ];
  return (
    <>
      <Tabs tabs={tabs} label="Which members" />
      <form action={adminRoutes.adminMembers()} className="space-y-4" aria-label="Find members">
        {of && <input type="hidden" name="of" value={of} />}
        <TextField
          name="q"
          label="Name begins with"
          maxLength={limits.memberName.max}
          defaultValue={q}
          autoComplete="off"
        />
        <Button>Find by name</Button>
      </form>
      {members.rows.length === 0 ? (
        <Empty>Nobody is called so.</Empty>
      ) : (
        <ul className="rows">
          {members.rows.map((member) => (
            <Row key={member.id} {...member} />
          ))}
        </ul>
      )}
      <nav aria-label="Pages of members" className="flex flex-wrap gap-x-6">
        {after !== undefined && <a href={adminRoutes.adminMembers({ of, q })}>First page</a>}
        {members.next !== null && (
          <a href={adminRoutes.adminMembers({ of, q, after: members.next })} rel="next">
            Further members
          </a>
        )}
      </nav>
    </>
  );
}

const Row = ({ name, role, joinedAt, suspendedUntil, keeps }: MemberAdministered) => (
  <li className="space-y-1">
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a href={staffRoutes.memberCase(name)} dir="auto">
        {name}
      </a>
      <RoleBadge role={role} />
    </p>
    {keeps.length > 0 && <p dir="auto">{`Moderates ${keeps.join(", ")}`}</p>}
    <p className="meta">
      <Moment at={joinedAt} before="joined " />
      {suspendedUntil === "always" && <span>suspended without an end</span>}
      {suspendedUntil instanceof Date && <Moment at={suspendedUntil} before="suspended until " />}
    </p>
  </li>
);
