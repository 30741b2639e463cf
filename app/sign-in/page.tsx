import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { NotOpenYet } from "#components/site/not-open-yet.tsx";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Sign in",
  description: "Signing in opens with the next release of this site. Reading needs no account.",
  path: routes.signIn(),
  indexed: false,
});

export default function SignInPage() {
  return (
    <NotOpenYet title="Sign in">
      <p>
        Signing in opens with the next release of this site. Until then everything can be read
        without an account.
      </p>
    </NotOpenYet>
  );
}
