import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { nextAddress, onward } from "#app/_shell/next-address.ts";
import { actor } from "#app/_shell/session.ts";
import { signInMember } from "#app/actions/members.ts";
import { Page } from "#components/layout/page.tsx";
import { SignInForm } from "#components/members/sign-in-form.tsx";
import { SignedInAlready } from "#components/members/signed-in-already.tsx";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Sign in",
  description: "Sign in to ask, answer, comment and vote. Reading needs no account.",
  path: routes.signIn(),
  indexed: false,
});

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const next = nextAddress((await searchParams).next);
  const who = await actor();
  return (
    <Page>
      <div className="space-y-6">
        <h1>Sign in</h1>
        {who.kind === "member" && <SignedInAlready name={who.name} next={next} />}
        <SignInForm action={signInMember} next={next} />
        <p className="text-sm">
          New here? <a href={routes.join(onward(next))}>Join</a>. Reading needs no account, and you
          can ask and answer as a guest.
        </p>
      </div>
    </Page>
  );
}
