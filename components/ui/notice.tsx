import type { ReactNode } from "react";

type NoticeProps = {
  children: ReactNode;
  title?: string;
  kind?: "info" | "warning";
  /** Named when the notice is a part of the page of its own. */
  label?: string;
};

const look = { info: "bg-tint", warning: "bg-care text-care-ink" };

/** A banner that says one thing and, where there is one, the way on. */
export function Notice({ children, title, kind = "info", label }: NoticeProps) {
  const body = (
    <>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </>
  );
  const className = `notice space-y-1 rounded-md px-4 py-3 text-sm ${look[kind]}`;
  return label ? (
    <section aria-label={label} className={className}>
      {body}
    </section>
  ) : (
    <div className={className}>{body}</div>
  );
}
