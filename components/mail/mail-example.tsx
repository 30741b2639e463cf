type MailExampleProps = { label: string; children: string };

/** A mail as it reads. */
export function MailExample({ label, children }: MailExampleProps) {
  return (
    <section aria-label={label} className="space-y-2">
      <p className="text-sm text-soft">{label}</p>
      <p dir="auto" className="whitespace-pre-line break-words border-s-2 border-line ps-4">
        {children.trim()}
      </p>
    </section>
  );
}
