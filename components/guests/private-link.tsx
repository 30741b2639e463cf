import { ActForm } from "#components/ui/act-form.tsx";
import type { FormAction } from "#lib/words/outcome.ts";

type PrivateLinkProps = { address: string; leave: FormAction };

/** The way back to what a guest wrote, from any device. */
export function PrivateLink({ address, leave }: PrivateLinkProps) {
  return (
    <section className="space-y-3">
      <h2>Your private link</h2>
      <p>
        This browser knows you for a year. From another device, or when this browser has forgotten,
        this link brings you back here:
      </p>
      <p className="break-all">
        <code>{address}</code>
      </p>
      <p>
        Whoever has it can change and take back what you wrote. Please keep it where nobody else
        finds it.
      </p>
      <details>
        <summary className="touch cursor-pointer">This device is not mine alone</summary>
        <div className="space-y-2 py-2">
          <p>Keep the link first: without it, nobody can tell any more that you wrote this.</p>
          <ActForm action={leave} fields={{}} className="button">
            Let this browser forget me
          </ActForm>
        </div>
      </details>
    </section>
  );
}
