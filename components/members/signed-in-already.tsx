import { Notice } from "#components/ui/notice.tsx";

type SignedInAlreadyProps = { name: string; next: string };

export function SignedInAlready({ name, next }: SignedInAlreadyProps) {
  return (
    <Notice>
      <p>
        You are signed in as <bdi>{name}</bdi>. <a href={next}>Go on from here</a>.
      </p>
    </Notice>
  );
}
