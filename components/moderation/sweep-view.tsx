import type { Sweepable } from "#lib/members/sweeps.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { SweepForm } from "./sweep-form.tsx";

export const sweepTitle = ({ name }: Pick<Sweepable, "name">) =>
  `Hide all that ${name ?? "its author"} wrote`;

type SweepViewProps = { post: number; found: Sweepable; action: FormAction };

/** The last step before all that somebody wrote goes out of sight. */
export function SweepView({ post, found, action }: SweepViewProps) {
  const { name, published, held } = found;
  return (
    <div className="space-y-6">
      <h1>{sweepTitle(found)}</h1>
      <p>
        {`${countOf(published)} in sight and ${countOf(held)} that wait go out of sight at once, with what stands under them. Their points and votes go along. You can bring all of it back as it was.`}
      </p>
      <SweepForm action={action} along={{ post: String(post) }} hasAccount={name !== null} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={staffRoutes.postCase(post)}>Look at this one alone</a>
        {name !== null && <a href={staffRoutes.memberCase(name)}>All about this member</a>}
      </p>
    </div>
  );
}

const countOf = (posts: number) => (posts === 1 ? "1 post" : `${posts} posts`);
