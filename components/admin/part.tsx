import type { ReactNode } from "react";

type PartProps = { id: string; title: string; children: ReactNode };

/** One matter of a page, under a heading of its own. */
export const Part = ({ id, title, children }: PartProps) => (
  <section className="space-y-4" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
