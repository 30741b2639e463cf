import type { Sweepable } from "#lib/members/sweeps.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { SweepForm } from "./sweep-form.tsx";

export const sweepTitle = ({ name }: Pick<Sweepable, "name">) =>
  `Hide all that ${name ?? "its author"} wrote`;

type SweepViewProps = { post: number; found: Sweepable; action: FormAction };

/** The last step before all that somebody wrote goes out of sight. */
export function SweepView({ post, found, action }: SweepViewProps) {
  const { name } = found;
  return (
    <div className="space-y-6">
      <h1>{sweepTitle(found)}</h1>
      <p>{sweepMeans(found)}</p>
      <SweepForm action={action} along={{ post: String(post) }} hasAccount={name !== null} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={staffRoutes.postCase(post)}>Look at this one alone</a>
        {name !== null && <a href={staffRoutes.memberCase(name)}>All about this member</a>}
      </p>
    </div>
  );
}

/** What hiding all of it does, and that there is a way back. */
export function sweepMeans({ published, held }: Pick<Sweepable, "published" | "held">): string {
  const parts = [
    ...(published > 0 ? [`${countOf(published)} in sight`] : []),
    ...(held > 0 ? [`${countOf(held)} that ${held === 1 ? "waits" : "wait"}`] : []),
  ];
  const verb = published + held === 1 ? "goes" : "go";
  return `${parts.join(" and ")} ${verb} out of sight at once, with all that stands below. Points and votes go along. You can bring all of it back as it was.`;
}

const countOf = (posts: number) => (posts === 1 ? "1 post" : `${posts} posts`);
