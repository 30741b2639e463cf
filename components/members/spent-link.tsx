import { Notice } from "#components/ui/notice.tsx";

/** A mailed link that does not work any more, and where another comes from. */
export function SpentLink({ again }: { again: string }) {
  return (
    <Notice>
      <p>
        This link was used already, or it is too old. <a href={again}>Ask for a new one</a>.
      </p>
    </Notice>
  );
}
