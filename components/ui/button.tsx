import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";

type Kind = "main" | "quiet";
const marked = (kind: Kind) => (kind === "quiet" ? { "data-kind": "quiet" } : {});

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: Kind };

export function Button({ kind = "main", type = "submit", className, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={className ? `button ${className}` : "button"}
      {...marked(kind)}
      {...rest}
    />
  );
}

type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; kind?: Kind };

/** A link that looks like a button, for a step that leads somewhere and changes nothing. */
export function ButtonLink({ kind = "main", className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={className ? `button ${className}` : "button"} {...marked(kind)} {...rest}>
      {children}
    </a>
  );
}
