import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { nextAddress, onward } from "#app/_shell/next-address.ts";
import { findPending } from "#app/_shell/pending.ts";
import { providerNames } from "#app/_shell/providers.ts";
import { actor } from "#app/_shell/session.ts";
import { joinMember, joinThroughProvider } from "#app/actions/members.ts";
import { Page } from "#components/layout/page.tsx";
import { JoinForm } from "#components/members/join-form.tsx";
import { JoinWithForm } from "#components/members/join-with-form.tsx";
import { ProviderLinks } from "#components/members/provider-links.tsx";
import { SignedInAlready } from "#components/members/signed-in-already.tsx";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Join",
  description:
    "Join to vote, to follow and to keep together what you write. Reading needs no account.",
  path: routes.join(),
  indexed: false,
});

export default async function JoinPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const next = nextAddress((await searchParams).next);
  const who = await actor();
  const pending = await findPending();
  const provider = providerNames().find(({ id }) => id === pending?.identity.provider);
  return (
    <Page>
      <div className="space-y-6">
        <h1>Join</h1>
        {who.kind === "member" ? (
          <SignedInAlready name={who.name} next={next} />
        ) : (
          <>
            <p>It is good that you would like to be part of this. It takes a minute.</p>
            {pending && provider ? (
              <JoinWithForm
                action={joinThroughProvider}
                next={next}
                name={pending.name}
                provider={provider.name}
              />
            ) : (
              <JoinForm action={joinMember} next={next} />
            )}
            <ProviderLinks providers={pending ? [] : providerNames()} next={onward(next)} />
            <p className="text-sm">
              Are you a member already? <a href={routes.signIn(onward(next))}>Sign in</a>.
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
