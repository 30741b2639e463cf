import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { nextAddress, onward } from "#app/_shell/next-address.ts";
import { isPendingKnown } from "#app/_shell/pending.ts";
import { providerNames } from "#app/_shell/providers.ts";
import { actor } from "#app/_shell/session.ts";
import { signInMember } from "#app/actions/members.ts";
import { Page } from "#components/layout/page.tsx";
import { ProviderLinks } from "#components/members/provider-links.tsx";
import { SignInForm } from "#components/members/sign-in-form.tsx";
import { SignedInAlready } from "#components/members/signed-in-already.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Sign in",
  description: "Sign in to ask, answer, comment and vote. Reading needs no account.",
  path: routes.signIn(),
  indexed: false,
});

const failed =
  "Signing in that way did not work, and nothing was changed. Please try once more, or use your password.";
const unconfirmed =
  "The site that you came from has confirmed no e-mail address of yours, so nothing was changed. Please confirm one there and try once more, or join here with a password.";

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const asked = await searchParams;
  const next = nextAddress(asked.next);
  const known = await isPendingKnown();
  const who = await actor();
  return (
    <Page>
      <div className="space-y-6">
        <h1>Sign in</h1>
        {who.kind === "member" && <SignedInAlready name={who.name} next={next} />}
        {asked.error !== undefined && (
          <Notice kind="warning">
            <p>{asked.error === "unconfirmed" ? unconfirmed : failed}</p>
          </Notice>
        )}
        {known && who.kind !== "member" && (
          <Notice>
            <p>
              There is an account with this e-mail address. Please sign in to it with your password
              once; from then on both ways lead to it.
            </p>
          </Notice>
        )}
        <SignInForm action={signInMember} next={next} />
        <ProviderLinks providers={providerNames()} next={onward(next)} />
        <p className="text-sm">
          New here? <a href={routes.join(onward(next))}>Join</a>. Reading needs no account, and you
          can ask and answer as a guest.
        </p>
      </div>
    </Page>
  );
}
