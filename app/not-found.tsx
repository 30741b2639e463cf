import type { Metadata } from "next";
import { Astray } from "#components/layout/astray.tsx";

export const metadata: Metadata = {
  title: "There is nothing here",
  description: "This address leads to no page of this site.",
};

export default function NotFound() {
  return (
    <Astray title="There is nothing here">
      <p>
        The address may be mistyped, or what it led to is not public any more. Nothing is wrong with
        you or your device.
      </p>
    </Astray>
  );
}
