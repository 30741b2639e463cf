import type { ReactNode } from "react";

type PageProps = {
  children: ReactNode;
  /** What rests beside the reading column; below it on a narrow screen. */
  aside?: ReactNode;
};

/** The slim column that is read, and a quiet one beside it. */
export function Page({ children, aside }: PageProps) {
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-x-14 gap-y-12 px-4 pt-6 pb-16 sm:px-6 lg:flex-row">
      <main id="main" tabIndex={-1} className="w-full min-w-0 max-w-reading">
        {children}
      </main>
      {aside && (
        <aside className="no-print w-full max-w-reading space-y-8 text-sm text-soft lg:max-w-aside lg:pt-1">
          {aside}
        </aside>
      )}
    </div>
  );
}
