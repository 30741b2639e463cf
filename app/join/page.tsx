import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { NotOpenYet } from "#components/site/not-open-yet.tsx";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Join",
  description: "Joining opens with the next release of this site. Reading needs no account.",
  path: routes.join(),
  indexed: false,
});

export default function JoinPage() {
  return (
    <NotOpenYet title="Join">
      <p>
        It is good that you would like to be part of this. Joining opens with the next release of
        this site. Until then everything can be read without an account.
      </p>
    </NotOpenYet>
  );
}
