import type { AnchorHTMLAttributes } from "react";
import { type Kind, marked } from "#components/ui/button.tsx";

type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; kind?: Kind };

/** A link that looks like a button, for a step that leads somewhere and changes nothing. */
export function ButtonLink({ kind = "main", className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={className ? `button ${className}` : "button"} {...marked(kind)} {...rest}>
      {children}
    </a>
  );
}
