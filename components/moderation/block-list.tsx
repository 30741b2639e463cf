import { ActForm } from "#components/ui/act-form.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { BlockRow } from "#lib/blocks/queries.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type BlockListProps = { blocks: BlockRow[]; lift: FormAction };

/** The blocks that stand, each with the way to end it. */
export function BlockList({ blocks, lift }: BlockListProps) {
  if (blocks.length === 0) return <p className="text-soft">Nothing is blocked.</p>;
  return (
    <ul className="rows">
      {blocks.map(({ id, what, reason, by, setAt, expiresAt }) => (
        <li key={id} className="space-y-1">
          <p className="font-semibold">
            <bdi>{what}</bdi>
          </p>
          <p dir="auto">{reason}</p>
          <p className="meta">
            <bdi>{by ?? "somebody who left"}</bdi>
            <Moment at={setAt} before="since " />
            <Moment at={expiresAt} before="until " />
          </p>
          <ActForm
            action={lift}
            fields={{ block: id }}
            className="quiet-link touch inline-flex min-h-9 items-center text-sm"
          >
            End this block
            <VisuallyHidden>{`: ${what}`}</VisuallyHidden>
          </ActForm>
        </li>
      ))}
    </ul>
  );
}
