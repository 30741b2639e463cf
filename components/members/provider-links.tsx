import { ButtonLink } from "#components/ui/button-link.tsx";
import { routes } from "#lib/words/routes.ts";

type ProviderLinksProps = { providers: { id: string; name: string }[]; next?: string | undefined };

/** The ways to sign in beside the password. */
export function ProviderLinks({ providers, next }: ProviderLinksProps) {
  if (providers.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-3">
      {providers.map(({ id, name }) => (
        <ButtonLink key={id} kind="quiet" href={routes.signInThrough(id, next)} rel="nofollow">
          {`Continue with ${name}`}
        </ButtonLink>
      ))}
    </div>
  );
}
