import type { ButtonHTMLAttributes } from "react";

export type Kind = "main" | "quiet";
export const marked = (kind: Kind) => (kind === "quiet" ? { "data-kind": "quiet" } : {});

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
