"use client";

import { type ComponentType, lazy, Suspense } from "react";
import type { ProofFieldProps } from "./proof-field.tsx";

/** After a deploy its code may be gone from the server: then a moderator looks at what is sent. */
const Nothing: ComponentType<ProofFieldProps> = () => null;

const ProofField = lazy<ComponentType<ProofFieldProps>>(() =>
  import("./proof-field.tsx").then(
    (proof) => ({ default: proof.ProofField }),
    () => ({ default: Nothing }),
  ),
);

/** A proof of work, whose code comes when it is asked for. */
export function Proof(props: ProofFieldProps) {
  return (
    <Suspense>
      <ProofField {...props} />
    </Suspense>
  );
}
